package main

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// systemLangs are the languages of the person's Windows: of its words, and of its region.
func systemLangs() []string {
	langs, _ := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	const most = 85 // characters that a locale's name has
	name := make([]uint16, most)
	region := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetUserDefaultLocaleName")
	if n, _, _ := region.Call(uintptr(unsafe.Pointer(&name[0])), most); n > 0 {
		langs = append(langs, windows.UTF16ToString(name))
	}
	return langs
}
