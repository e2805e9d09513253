// Package public makes what anybody may have of a sealed result, and checks it as PROOF.md says.
package public
