package board_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"juri/tui/kit"
	"juri/tui/kit/kittest"
)

// pictured are the walls to draw: three, or those of JURI_SIZES, as in "44x20 320x90".
func pictured() [][2]int {
	var sizes [][2]int
	for _, s := range strings.Fields(os.Getenv("JURI_SIZES")) {
		var size [2]int
		if _, err := fmt.Sscanf(s, "%dx%d", &size[0], &size[1]); err == nil {
			sizes = append(sizes, size)
		}
	}
	if sizes == nil {
		return [][2]int{{80, 24}, {120, 34}, {200, 60}}
	}
	return sizes
}

// TestPictures draws the modes to look at, where JURI_PICTURES names a directory.
func TestPictures(t *testing.T) {
	if os.Getenv("JURI_PICTURES") == "" {
		return
	}
	only := strings.Fields(os.Getenv("JURI_MODES"))
	for _, sc := range scenes() {
		if len(only) > 0 && !slices.Contains(only, sc.name) {
			continue
		}
		_, _, screen := sc.open(t, "id", kit.Dark)
		for _, size := range pictured() {
			w, h := size[0], size[1]
			kittest.Picture(t, fmt.Sprintf("%s-%dx%d", sc.name, w, h), screen.View(w, h), kit.Dark, w, h)
		}
	}
}
