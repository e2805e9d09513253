//go:build unix && !linux

package store

import (
	"errors"
	"os"
	"time"
)

// SystemTime is this machine's time.
func SystemTime() Time {
	return Time{Wall: time.Now, Boot: func() (string, time.Duration) { return "", 0 }}
}

// scratch returns a file that holds data and goes when it is closed.
func scratch(data []byte) (*os.File, error) {
	f, err := os.CreateTemp("", "juri-*")
	if err != nil {
		return nil, err
	}
	_, err = f.Write(data)
	err = errors.Join(err, os.Remove(f.Name()))
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}
