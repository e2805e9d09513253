package letters

// Forget empties what was kept.
func Forget() {
	glyphs.m, words.m, digits.m, drawings.m, advances.m = nil, nil, nil, nil, nil
}
