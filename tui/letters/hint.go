package letters

import (
	"math"
	"slices"
)

// point is of an outline, in the face's units, y upwards.
type point struct{ x, y float64 }

// edge is where an outline runs along an axis for a while: a side of a stem, or
// of a bowl at its widest.
type edge struct {
	at       float64 // across the axis
	from, to float64 // along it
	upper    bool    // the ink is below it
}

// edges finds the outline's edges across an axis. Outlines have their ink on
// the right of the way they go.
func edges(contours [][]point, vertical bool) []edge {
	var out []edge
	for _, c := range contours {
		if vertical { // turned a quarter, so that the ink stays on the right
			turned := make([]point, len(c))
			for i, p := range c {
				turned[i] = point{-p.y, p.x}
			}
			c = turned
		}
		out = append(out, level(c)...)
	}
	slices.SortFunc(out, func(a, b edge) int { return int(math.Copysign(1, a.at-b.at)) })
	return out
}

// shortest is how long an edge is at least, in units.
const shortest = 30

// level finds the runs of one contour that are nearly level.
func level(c []point) []edge {
	n := len(c)
	way := func(i int) int { // of the side after point i: to the right, to the left, or steep
		a, b := c[i%n], c[(i+1)%n]
		switch dx, dy := b.x-a.x, math.Abs(b.y-a.y); {
		case math.Abs(dx) < 3*dy || dx == 0:
			return 0
		case dx > 0:
			return 1
		}
		return -1
	}
	start := 0
	for start < n && way(start) == way(start+n-1) {
		start++
	}
	var out []edge
	for i := start; i < start+n; {
		d, first := way(i), i
		for i < start+n && way(i) == d {
			i++
		}
		a, b := c[first%n], c[i%n]
		if d == 0 || math.Abs(b.x-a.x) < shortest {
			continue
		}
		at := (a.y + b.y) / 2
		for k := first; k <= i; k++ { // the run's bulge
			if y := c[k%n].y; math.Abs(y-(a.y+b.y)/2) > math.Abs(at-(a.y+b.y)/2) {
				at = y
			}
		}
		out = append(out, edge{at, min(a.x, b.x), max(a.x, b.x), d > 0})
	}
	return out
}

// stem is a pair of edges with ink between them.
type stem struct{ low, high float64 }

// stems pairs each edge that has its ink above with the nearest one over it.
func stems(es []edge, widest float64) []stem {
	var out []stem
	for i, lo := range es {
		if lo.upper {
			continue
		}
		for _, hi := range es[i+1:] {
			if hi.upper && hi.from < lo.to && lo.from < hi.to {
				if hi.at-lo.at <= widest && hi.at > lo.at {
					out = append(out, stem{lo.at, hi.at})
				}
				break
			}
		}
	}
	// Of a dot over a stem the stem counts.
	all := slices.Clone(out)
	out = slices.DeleteFunc(out, func(a stem) bool {
		return slices.ContainsFunc(all, func(b stem) bool { return a.low < b.low-1 && b.high < a.high-1 })
	})
	slices.SortFunc(out, func(a, b stem) int { return int(math.Copysign(1, a.low-b.low)) })
	return slices.CompactFunc(out, func(a, b stem) bool { return math.Abs(b.low-a.low) < 20 })
}

// knot sends a place in units to one in points.
type knot struct{ unit, pt float64 }

// warp is a piecewise linear way from units to points; slope holds outside it.
type warp struct {
	knots []knot // rising in both
	slope float64
}

func (w warp) at(u float64) float64 {
	k := w.knots
	switch {
	case len(k) == 0:
		return u * w.slope
	case u <= k[0].unit:
		return k[0].pt + (u-k[0].unit)*w.slope
	}
	for i := 1; i < len(k); i++ {
		if u <= k[i].unit {
			t := (u - k[i-1].unit) / (k[i].unit - k[i-1].unit)
			return k[i-1].pt + t*(k[i].pt-k[i-1].pt)
		}
	}
	last := k[len(k)-1]
	return last.pt + (u-last.unit)*w.slope
}

// add puts in a knot unless it would fold the way back.
func (w *warp) add(u, pt float64) {
	i, _ := slices.BinarySearchFunc(w.knots, u, func(k knot, u float64) int { return int(math.Copysign(1, k.unit-u)) })
	if i > 0 && (w.knots[i-1].unit >= u-1 || w.knots[i-1].pt > pt) || i < len(w.knots) && (w.knots[i].unit <= u+1 || w.knots[i].pt < pt) {
		return
	}
	w.knots = slices.Insert(w.knots, i, knot{u, pt})
}

// zone is a height at which letters of a face end, in units, and the row of
// points that it gets.
type zone struct{ low, high, pt float64 }

// fitRows is the way from a glyph's heights to rows of points: what ends in a zone
// ends on the zone's row, and each bar is whole rows thick.
func fitRows(es []edge, zones []zone, slope, widest float64) warp {
	base := warp{slope: slope}
	for _, z := range zones {
		base.add((z.low+z.high)/2, z.pt)
	}
	in := func(u float64) *zone { return zoneAt(zones, u) }
	w := warp{slope: slope}
	ss := stems(es, widest)
	thick := func(s stem) float64 { return max(math.Round((s.high-s.low)*slope), 1) }
	taken := make([][2]float64, 0, len(ss)) // rows that are inked
	put := func(s stem, low, high float64) {
		w.add(s.low, low)
		w.add(s.high, high)
		taken = append(taken, [2]float64{low, high})
	}
	var loose []stem
	for _, s := range ss {
		if z := in(s.low); z != nil {
			put(s, z.pt, z.pt+thick(s))
		} else if z := in(s.high); z != nil {
			low := z.pt - thick(s)
			for _, e := range es { // a dot stands clear of what is below it
				if under := in(e.at); e.upper && e.at < s.low && under != nil {
					low = min(max(low, under.pt+1), z.pt-1)
				}
			}
			put(s, low, z.pt)
		} else {
			loose = append(loose, s)
		}
	}
	for _, e := range es {
		if z := in(e.at); z != nil {
			w.add(e.at, z.pt)
		}
	}
	for _, s := range loose {
		th := thick(s)
		low := math.Round(base.at((s.low+s.high)/2) - th/2 + .01)
		clear := func(low float64) bool {
			for _, t := range taken {
				if low < t[1]+1 && low+th > t[0]-1 {
					return false
				}
			}
			return true
		}
		for _, d := range []float64{0, 1, -1} {
			if clear(low + d) {
				put(s, low+d, low+d+th)
				break
			}
		}
	}
	if len(w.knots) == 0 {
		return base
	}
	return w
}

// fitColumns is the way from a glyph's widths to columns of points: stems are
// whole columns wide, and at least one column apart.
func fitColumns(es []edge, slope, widest, usual float64) warp {
	w := warp{slope: slope}
	end := math.Inf(-1)
	for _, s := range stems(es, widest) {
		width := s.high - s.low
		if math.Abs(width-usual) < usual/3 {
			width = usual
		}
		width = max(math.Round(width*slope), 1)
		low := math.Round(w.at((s.low+s.high)/2) - width/2)
		if len(w.knots) == 0 {
			low = math.Round(s.low * slope)
		}
		low = max(low, end+1)
		w.add(s.low, low)
		w.add(s.high, low+width)
		end = low + width
	}
	return w
}
