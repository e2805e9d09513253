//go:build !linux

package store

import (
	"errors"
	"os"
)

// scratch returns a file that holds data and goes when it is closed, or the
// system sees fit.
func scratch(data []byte) (*os.File, error) {
	f, err := os.CreateTemp("", "juri-*")
	if err != nil {
		return nil, err
	}
	_, err = f.Write(data)
	_ = os.Remove(f.Name()) // fails where open files cannot be removed
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}
