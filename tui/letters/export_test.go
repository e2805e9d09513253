package letters

// Forget empties what was kept.
func Forget() {
	glyphs.m, words.m, drawings.m, advances.m, kerns.m, fits.m = nil, nil, nil, nil, nil, nil
}
