// Package kit is what every screen is given: style tokens, widgets and key help.
//
// Nothing here holds a sentence, a clock or state: text comes as arguments, and every
// function returns lines of the width it was asked for. People's text may contain
// anything: control characters and all escape sequences but colours are left out.
package kit
