// Package rehearse plays a whole day over real SSH on a copy of a contest, and times it.
package rehearse
