// Package sshd is the SSH door: who is it, then a console, a broadcast or one command.
//
// It knows nothing of contests. Whoever starts it says who may come in, what
// a terminal shows and what a command does; the door sees to it that each
// client has only its own session, and that none of them can hold up, crash or
// outlive the server.
package sshd
