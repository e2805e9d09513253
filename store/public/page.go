package public

import "embed"

//go:embed page
var files embed.FS

// Script is the checker as one JavaScript module: what others wrote for SHA-256 and
// Ed25519, then each of those parts in a scope of its own.
func Script(parts ...string) string {
	script := file("noble.js") + "\n{\n" + file("check.js")
	for _, part := range parts {
		script += "\n" + part
	}
	return script + "\n}\n"
}

func file(name string) string {
	b, err := files.ReadFile("page/" + name)
	if err != nil { // it is in the program
		panic(err)
	}
	return string(b)
}
