// Package folder is a contest folder in use: opened or read, and the SSH door to it.
package folder
