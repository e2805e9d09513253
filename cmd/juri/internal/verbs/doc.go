// Package verbs is what people say to a contest in one line, in a shell or over SSH.
package verbs
