package store

import (
	"errors"
	"strconv"

	bolterrors "go.etcd.io/bbolt/errors"

	"juri/scoring"
	"juri/store/disk"
)

// What people are told when something cannot be kept or opened. Args carries
// the particulars each names.
const (
	CodeNotSaved       scoring.Code = "not_saved"        // why (a code as below): nothing changed, and nobody else was told anything
	CodeTooMuch        scoring.Code = "too_much"         // more at once than the journal takes: nothing changed
	CodePanic          scoring.Code = "panic"            // a fault of the program: nothing changed
	CodeClosing        scoring.Code = "closing"          // the server is ending
	CodeHeld           scoring.Code = "held"             // dir, user, host, pid, address: who serves the folder
	CodeJournalDamaged scoring.Code = "journal_damaged"  // path, faults (how many), backup (newest good one; "" for none)
	CodeJournalNewer   scoring.Code = "journal_newer"    // path, record (the first), kind: whole, and a newer juri wrote it
	CodeErased         scoring.Code = "erased"           // path, at: the private halves of its records were erased
	CodeEraseOld       scoring.Code = "erase_old"        // path: some of its records have no halves
	CodeJournalGone    scoring.Code = "journal_gone"     // path, backup: no journal, and yet there are backups
	CodeBackupDamaged  scoring.Code = "backup_damaged"   // path, faults (how many)
	CodeRestoreFewer   scoring.Code = "restore_fewer"    // path, records, backup (how many it has): it would lose some
	CodeHistoryOther   scoring.Code = "history_other"    // path, other (file), record: from which on the two differ
	CodeHistoryOlder   scoring.Code = "history_older"    // path, records, known (how many), other (file that says so): it lacks some
	CodeSecretMissing  scoring.Code = "secret_missing"   // path: the folder lacks the secret that the journal was begun with
	CodeSecretOther    scoring.Code = "secret_other"     // path: it is not the one that the journal was begun with
	CodeSecretDamaged  scoring.Code = "secret_damaged"   // path: it holds no secret
	CodeNotAddresses   scoring.Code = "cards_other"      // path: somebody else's file has the name
	CodeHostKeyMissing scoring.Code = "host_key_missing" // path: the contest was opened with one before
	CodeKitPlace       scoring.Code = "kit_place"        // path: no folder for a rescue kit, or no kit
	CodeKitOther       scoring.Code = "kit_other"        // path: it is of another contest, or another history
	CodeKitNewer       scoring.Code = "kit_newer"        // path, records: it has more than this journal
	CodeKitTaken       scoring.Code = "kit_taken"        // path: the folder to be made of a kit is there already
	CodeKitPassphrase  scoring.Code = "kit_passphrase"   // it is not the one
	CodeKitGone        scoring.Code = "kit_gone"         // path: the kit cannot be written
	CodeCheckpoint     scoring.Code = "checkpoint"       // text: neither a checkpoint nor a receipt
	CodeCheckpointLong scoring.Code = "checkpoint_long"  // size, records (how many the journal has), signed (by the contest's key: "yes", or "")
	CodeCheckpointNot  scoring.Code = "checkpoint_not"   // size, signed: the first so many records are others
	CodeCheckpointNone scoring.Code = "checkpoint_none"  // nothing is recorded yet, or only by the form of before the contest had a secret
	CodeCheckpointMany scoring.Code = "checkpoint_many"  // most: things at once
	CodeCosignedNone   scoring.Code = "cosigned_none"    // nobody cosigned a checkpoint yet
	CodeCheckpointNow  scoring.Code = "checkpoint_now"   // it cannot be made at the moment
	CodeNotHeld        scoring.Code = "not_held"         // the journal is damaged
	CodeReceiptShort   scoring.Code = "receipt_short"    // receipt: no more than its beginning
	CodeReceiptUnknown scoring.Code = "receipt_unknown"  // receipt, with the number of its record or not: no record has it
	CodeSignedByNone   scoring.Code = "signed_by_none"   // print: no juror's last word for their sheets is signed with that key
	CodeSignedOther    scoring.Code = "signed_other"     // juror: their sheets are others than those that they signed
	CodeNotEmpty       scoring.Code = "not_empty"        // there is a journal already where one was to be copied
)

// Why the journal cannot be written at the moment: an organizer's standing warning.
const (
	CodeDiskFull     scoring.Code = "disk_full"      //
	CodeDiskReadOnly scoring.Code = "disk_read_only" //
	CodeFileGone     scoring.Code = "file_gone"      // path
	CodeFileReplaced scoring.Code = "file_replaced"  // path: another file has its name
	CodeDiskError    scoring.Code = "disk_error"     // cause
	CodeRescued      scoring.Code = "rescued"        // path, rescue (file), records: another file has its place; what was acknowledged is there
	CodeNotRescued   scoring.Code = "not_rescued"    // path, cause: likewise, and it could not be written elsewhere
	CodeClusterLost  scoring.Code = "cluster_lost"   // cause: too few hosts of a shared journal answer
)

// The faults that Verify finds. Those of one record name it: record.
const (
	CodeNotAJournal      scoring.Code = "not_a_journal"         // path: empty, or no file of ours
	CodeTruncated        scoring.Code = "journal_truncated"     // size, want (bytes)
	CodePageDamaged      scoring.Code = "page_damaged"          // page, cause
	CodeFileDamaged      scoring.Code = "file_damaged"          // cause
	CodeRecordMissing    scoring.Code = "record_missing"        // record, to (the last of a run of missing ones)
	CodeRecordMisplaced  scoring.Code = "record_misplaced"      // record, holds (the number that it bears)
	CodeRecordUnreadable scoring.Code = "record_unreadable"     // record, cause
	CodeRecordErased     scoring.Code = "record_erased"         // record: the private half of it is gone, and of others is not
	CodeRecordNewer      scoring.Code = "record_newer"          // record, kind: it says what this program does not know
	CodeRecordAltered    scoring.Code = "record_altered"        // record
	CodeRecordUnlinked   scoring.Code = "record_unlinked"       // record: it does not follow on the one before it
	CodeRecordForm       scoring.Code = "record_not_canonical"  // record: altered, or with something that this program does not know
	CodeRecordOldForm    scoring.Code = "record_old_form"       // record: of the form before, and yet after the form of now began
	CodeRecordKey        scoring.Code = "record_key"            // record: its juror has another key in records before
	CodeRecordSecret     scoring.Code = "record_secret"         // record: not made with the contest's secret
	CodeRecordForged     scoring.Code = "record_forged"         // record, author, fact, why (a code, whose arguments are here too)
	CodeHeadMismatch     scoring.Code = "journal_head_mismatch" // record (the last one): the head is of another
	CodeDraftDamaged     scoring.Code = "draft_damaged"         // slot, user, cause
	CodeReplayDiffers    scoring.Code = "replay_differs"        // record: the last one
)

// coded makes an Error from a code and name, value pairs.
func coded(c scoring.Code, pairs ...string) *scoring.Error {
	e := &scoring.Error{Code: c}
	if len(pairs) > 0 {
		e.Args = make(scoring.Args, len(pairs)/2)
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		e.Args[pairs[i]] = pairs[i+1]
	}
	return e
}

// ofRecord is coded for a fault of one record.
func ofRecord(c scoring.Code, seq uint64, pairs ...string) *scoring.Error {
	return coded(c, append(pairs, "record", dec(seq))...)
}

func dec[N int | int64 | uint64](n N) string { return strconv.FormatInt(int64(n), 10) }

// trouble says why something could not be written, for organizers.
func trouble(err error) *scoring.Error {
	if e := (*scoring.Error)(nil); errors.As(err, &e) {
		return e
	}
	switch {
	case disk.Full(err), errors.Is(err, bolterrors.ErrMaxSizeReached):
		return coded(CodeDiskFull)
	case disk.ReadOnly(err):
		return coded(CodeDiskReadOnly)
	}
	return coded(CodeDiskError, "cause", err.Error())
}
