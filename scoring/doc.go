// Package scoring is the rules of a contest: who may do what, what follows, what is true, who may know it, and who won.
//
// It is values and functions. It reads no clock, draws no lots and touches no
// file: Decide says what a command leads to, Apply what is true after it, See
// what one person may know of it, and Standings who is where and why.
//
// Its files are best read in this order, the general before the particular; TestStory
// holds that none names anything of a later one:
//
//   - words, numbers and reasons: text, shown, errors, proof
//   - the contest as people wrote it down: look, rubric, choice, total, certificate, contest
//   - what is true, and how it comes to be: slot, recorded, state, asked, rubrics, find, people, event; when: schedule
//   - who may do what: who, login
//   - what may be asked, and what follows: phase, queue, sheet, ranking, paper, void, adjust, overtime, component, exempt, feedback, entry, access, attest, draw, files, compare, journal
//   - the result: awards, ballots, runs, result, byround, rounds, byhand, ready, seal, objection, boards, reveal, announce
//   - who may know it: see
//   - all of it together: decide, plain, plain_facts, facts, told, caused
package scoring
