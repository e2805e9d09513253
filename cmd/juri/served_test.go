package main

import "testing"

// serveDemo serves the sample contest with this program's verbs and commands.
func serveDemo(t *testing.T, set ...func(*served)) *served {
	t.Helper()
	return serve(t, program{verbs: runVerb, shell: run}, set...)
}
