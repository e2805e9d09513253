package scoring

import "time"

// Health is how a contest folder is: what somebody must look after before it
// becomes trouble. It is no part of the journal.
type Health struct {
	Backup   time.Time // when the newest good backup was made; zero for none
	Written  time.Time // when the journal's file was last written; zero if it cannot be seen
	Size     int64     // of the journal's file, in bytes
	Open     bool      // the cluster that the journal is on lets in whoever reaches it
	Kit      time.Time // when the rescue kit last had everything; zero where none is kept
	KitPath  string    // where it is; "" where none is kept
	Twin     string    // where another server of the contest answers, with a journal of its own; "" for none
	Moved    string    // the address on the people's cards, where it is this machine's no longer; "" while it is
	KitLost  bool      // it cannot be written
	MaySleep bool      // the machine cannot be kept from sleeping
	Lid      bool      // it sleeps once its lid is closed

	Since time.Time     // when this server began to look at the machine's clock
	Set   time.Duration // by how much somebody has set that since
	Late  []Late        // who answers how late, the latest first
	Peers []Peer        // the contest's other servers

	Free, Disk int64 // what is left for us of its disk, and all of it, in bytes; Disk is 0 where the system does not tell
}
