package letters

// Forget empties what was kept.
func Forget() {
	glyphs.m, words.m, drawings.m, advances.m = nil, nil, nil, nil
}
