// Package scoring is the rules of a contest: who may do what, what follows, what is true, who may know it, and who won.
//
// It is values and functions. It reads no clock, draws no lots and touches no
// file: Decide says what a command leads to, Apply what is true after it, See
// what one person may know of it, and Standings who is where and why.
package scoring
