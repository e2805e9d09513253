//go:build !linux && !darwin && !windows

package folder

import "context"

// keepsAwake says that nothing here keeps the machine from sleeping.
func keepsAwake(_ context.Context, _ string, _, lost func()) (stop func()) {
	lost()
	return func() {}
}
