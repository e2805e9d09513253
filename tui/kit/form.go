package kit

// Form is what somebody is filling in now, and has not sent.
type Form struct {
	ID     any      // the same while it is the same form
	Title  string   // in the terminal's language; "" for a field that is no form, such as a search
	About  string   // what else tells it from others of that title
	Values []string // of its fields
}
