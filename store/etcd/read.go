package etcd

import (
	"context"
	"errors"
	"iter"
	"strconv"
	"strings"

	"go.etcd.io/etcd/api/v3/v3rpc/rpctypes"
	clientv3 "go.etcd.io/etcd/client/v3"

	"juri/scoring"
	"juri/store"
)

// pageAppends is how many appends are read at once.
const pageAppends = 500

// After is store.Log's: as of one revision, page by page.
func (l *Log) After(ctx context.Context, seq uint64) iter.Seq2[scoring.Event, error] {
	return func(yield func(scoring.Event, error) bool) {
		r := reader{log: l, seq: seq}
		for more := true; more; {
			page, err := r.page(ctx)
			for _, e := range page {
				if !yield(e, nil) {
					return
				}
			}
			if err != nil {
				yield(scoring.Event{}, err)
				return
			}
			more = r.more
		}
	}
}

// reader reads the records after one.
type reader struct {
	log  *Log
	seq  uint64       // the last that was read
	hash scoring.Hash // its hash; none before the first
	rev  int64        // as of which revision; 0 until the first page
	head string       // as of that revision
	seen point        // what this host had seen before
	more bool

	drafts bool // read the drafts that the board lacks, too
	kept   []kept
}

type kept struct {
	key, value string
	put
}

// page reads the next records: what of them is good, and what stops it.
func (r *reader) page(ctx context.Context) ([]scoring.Event, error) {
	var records *clientv3.GetResponse
	err := r.log.try(ctx, writeWithin, func(ctx context.Context, _ bool) (err error) {
		records, err = r.fetch(ctx)
		return err
	})
	if err != nil {
		return nil, err
	}
	r.more = records.More
	var page []scoring.Event
	for _, kv := range records.Kvs {
		for line := range strings.SplitSeq(string(kv.Value), "\n") {
			e, err := r.event(line)
			switch {
			case err != nil:
				return page, err
			case e.Seq <= r.seq:
				continue // of the append that the one asked for is in the middle of
			case e.Seq != r.seq+1:
				return page, ofRecord(store.CodeRecordMissing, r.seq+1, "to", strconv.FormatUint(e.Seq-1, 10))
			}
			r.seq, r.hash = e.Seq, e.Hash
			page = append(page, e)
		}
	}
	if r.more {
		return page, nil
	}
	return page, r.end()
}

// event reads a record and holds it against its mark, which is bound to the
// number that the record bears.
func (r *reader) event(line string) (scoring.Event, error) {
	e, _, err := store.Unseal([]byte(line[max(0, strings.IndexByte(line, '{')):]))
	if err != nil {
		return e, store.NotRead(r.seq+1, err)
	}
	if _, refused := r.log.unmarked("record", digits(e.Seq), line); refused != "" {
		return e, ofRecord(refused, e.Seq)
	}
	return e, nil
}

// fetch asks for a page; the first tells the revision that the others are read
// at, and so does the next one if the cluster forgets that revision meanwhile.
func (r *reader) fetch(ctx context.Context) (*clientv3.GetResponse, error) {
	l := r.log
	opts := []clientv3.OpOption{
		clientv3.WithRange(clientv3.GetPrefixRangeEnd(l.prefix + "record/")), clientv3.WithLimit(pageAppends),
		clientv3.WithSort(clientv3.SortByKey, clientv3.SortAscend),
	}
	if r.rev > 0 {
		page, err := l.client.Get(ctx, l.recordKey(r.seq+1), append(opts, clientv3.WithRev(r.rev))...)
		if errors.Is(err, rpctypes.ErrCompacted) {
			r.rev = 0
		}
		return page, err
	}
	ops := []clientv3.Op{clientv3.OpGet(l.recordKey(r.seq+1), opts...), clientv3.OpGet(l.headKey())}
	l.mu.Lock()
	since := l.rev
	r.seen = l.seen
	l.mu.Unlock()
	if r.drafts {
		ops = append(ops, clientv3.OpGet(l.draftsKey(), clientv3.WithPrefix(), clientv3.WithMinModRev(since+1)))
	}
	t, err := l.client.Txn(ctx).Then(ops...).Commit()
	if err != nil {
		return nil, err
	}
	r.rev, r.head, r.kept = t.Header.Revision, "", nil
	if kvs := t.Responses[1].GetResponseRange().Kvs; len(kvs) > 0 {
		r.head = string(kvs[0].Value)
	}
	if r.drafts {
		for _, kv := range t.Responses[2].GetResponseRange().Kvs {
			r.kept = append(r.kept, kept{string(kv.Key), string(kv.Value), put{kv.ModRevision, kv.Version}})
		}
	}
	return (*clientv3.GetResponse)(t.Responses[0].GetResponseRange()), nil
}

// end holds the last record against the head, and both against what this host had
// seen: a journal only grows.
func (r *reader) end() error {
	seq, hash, err := splitHead(r.head)
	read := r.hash != (scoring.Hash{})
	switch {
	case err != nil:
		return ofRecord(store.CodeHeadMismatch, r.seq)
	case seq < r.seen.seq:
		return &scoring.Error{Code: CodeBehind, Args: scoring.Args{"records": strconv.FormatUint(seq, 10), "known": strconv.FormatUint(r.seen.seq, 10)}}
	case seq == r.seen.seq && seq > 0 && hash != r.seen.hash:
		return ofRecord(CodeOther, seq)
	case read && (seq < r.seq || seq == r.seq && hash != r.hash):
		return ofRecord(store.CodeHeadMismatch, r.seq)
	case seq > r.seq:
		return ofRecord(store.CodeRecordMissing, r.seq+1, "to", strconv.FormatUint(seq, 10))
	}
	if read {
		r.log.mu.Lock()
		r.log.saw(point{r.seq, r.hash})
		r.log.mu.Unlock()
	}
	return nil
}

// Drafts is store.Log's.
func (l *Log) Drafts(ctx context.Context) iter.Seq2[scoring.DraftSaved, error] {
	return func(yield func(scoring.DraftSaved, error) bool) {
		var r *clientv3.GetResponse
		err := l.try(ctx, writeWithin, func(ctx context.Context, _ bool) (err error) {
			r, err = l.client.Get(ctx, l.draftsKey(), clientv3.WithPrefix())
			return err
		})
		if err != nil {
			yield(scoring.DraftSaved{}, err)
			return
		}
		for _, kv := range r.Kvs {
			d, err := l.draft(kept{string(kv.Key), string(kv.Value), put{kv.ModRevision, kv.Version}})
			if !yield(d, err) || err != nil {
				return
			}
		}
	}
}

// draft reads a kept draft, and holds it against its key and its mark.
func (l *Log) draft(k kept) (d scoring.DraftSaved, err error) {
	d.Slot, d.Juror = l.draftOf(k.key)
	stored, refused := l.unmarked("draft", draftAt(d, k.version), k.value)
	if refused != "" {
		return d, draftForged(l.draftOf(k.key))
	}
	read, err := store.UnsealDraft([]byte(stored))
	if err == nil && l.draftKey(read) != k.key {
		err = errors.New("altered")
	}
	if err != nil {
		return d, &scoring.Error{Code: store.CodeDraftDamaged, Args: scoring.Args{"slot": d.Slot, "user": d.Juror, "cause": err.Error()}}
	}
	return read, nil
}

// draftOf is whose draft has a key.
func (l *Log) draftOf(key string) (slot, user string) {
	slot, user, _ = strings.Cut(strings.TrimPrefix(key, l.draftsKey()), "\x00")
	return slot, user
}

// News is store.Shared's.
func (l *Log) News(ctx context.Context, seq uint64) ([]scoring.Event, error) {
	r := reader{log: l, seq: seq, drafts: true}
	var events []scoring.Event
	for more := true; more; more = r.more {
		page, err := r.page(ctx)
		if err != nil {
			return nil, err
		}
		events = append(events, page...)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, k := range r.kept {
		had := l.drafts[k.key]
		if had.rev == k.rev {
			continue // its own
		}
		d, err := l.draft(k)
		if err == nil && k.version <= had.version {
			err = draftForged(d.Slot, d.Juror) // put there again from the first
		}
		if err != nil {
			return nil, err
		}
		l.drafts[k.key] = k.put
		events = append(events, scoring.Event{By: d.Juror, Fact: d})
	}
	l.seq, l.rev = max(l.seq, r.seq), max(l.rev, r.rev)
	return events, nil
}
