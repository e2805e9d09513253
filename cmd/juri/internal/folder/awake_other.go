//go:build !linux && !darwin && !windows

package folder

import "context"

// KeepAwake says that nothing here keeps the machine from sleeping.
func KeepAwake(_ context.Context, _ string, lost func()) (stop func()) {
	lost()
	return func() {}
}
