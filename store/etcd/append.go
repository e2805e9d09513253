package etcd

import (
	"context"
	"strconv"
	"strings"

	clientv3 "go.etcd.io/etcd/client/v3"

	"juri/scoring"
	"juri/store"
)

// Append is store.Log's: one transaction, guarded by the head, and each draft by
// its own revision, so that ErrConflict also says that a draft is kept which News
// has not given yet. A transaction whose answer was lost is tried again as it
// was: what it is guarded by tells whether it was done, and lets it be done once.
func (l *Log) Append(ctx context.Context, seq uint64, events ...scoring.Event) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if len(events) == 0 {
		return l.probe(ctx, seq)
	}
	a := l.plan(seq, events)
	l.putting(a.puts)
	return l.try(ctx, writeWithin, func(ctx context.Context, again bool) error {
		r, err := l.client.Txn(ctx).If(a.guards...).Then(a.ops...).Else(a.looks...).Commit()
		if err != nil {
			return err
		}
		if !r.Succeeded {
			head, at, done := a.standing(r)
			if !again || !done {
				return l.refused(a, head, r)
			}
			r.Header.Revision = at
		}
		l.took(a, r.Header.Revision)
		return nil
	})
}

type appending struct {
	seq     uint64 // before it
	last    point  // after it; of drafts alone, none
	head    string // that it follows on; "" if it has drafts alone
	guards  []clientv3.Cmp
	puts    map[string]string
	ops     []clientv3.Op // that put them
	looks   []clientv3.Op // the head, and then what stands where it would put
	keys    []string      // of those; the records' is the last
	records bool          // it has some
}

// plan makes a transaction: a key for all records, the head, and the drafts, the
// last of each.
func (l *Log) plan(seq uint64, events []scoring.Event) *appending {
	a := &appending{seq: seq, puts: map[string]string{}, looks: []clientv3.Op{clientv3.OpGet(l.headKey())}}
	var records []string
	var first []byte
	l.mu.Lock()
	for _, e := range events {
		if d, is := e.Fact.(scoring.DraftSaved); is {
			key := l.draftKey(d)
			a.put(key, l.marked("draft", draftAt(d, l.drafts[key].version+1), string(e.Record)))
			continue
		}
		if records == nil {
			first = e.Record
		}
		records = append(records, l.marked("record", digits(e.Seq), string(e.Record)))
		a.last = point{e.Seq, e.Hash}
	}
	for _, key := range a.keys {
		a.guards = append(a.guards, clientv3.Compare(clientv3.ModRevision(key), "=", l.drafts[key].rev))
	}
	l.mu.Unlock()
	switch {
	case seq == 0:
		a.guards = append(a.guards, absent(l.headKey()))
	case records != nil:
		a.head = digits(seq) + " " + string(store.PrevOf(first))
		a.guards = append(a.guards, clientv3.Compare(clientv3.Value(l.headKey()), "=", a.head))
	default: // any hash
		a.guards = append(a.guards,
			clientv3.Compare(clientv3.Value(l.headKey()), ">", digits(seq)),
			clientv3.Compare(clientv3.Value(l.headKey()), "<", digits(seq+1)))
	}
	if records != nil {
		a.records = true
		a.put(l.recordKey(a.last.seq), strings.Join(records, "\n"))
		a.puts[l.headKey()] = joinHead(a.last.seq, a.last.hash)
	}
	for key, value := range a.puts {
		a.ops = append(a.ops, clientv3.OpPut(key, value))
	}
	for _, key := range a.keys {
		a.looks = append(a.looks, clientv3.OpGet(key))
	}
	return a
}

func (a *appending) put(key, value string) {
	if _, twice := a.puts[key]; !twice {
		a.keys = append(a.keys, key)
	}
	a.puts[key] = value
}

// standing returns the head, and whether an earlier try did it, and at which
// revision. The records alone tell, where there are some: no other host writes
// the same, and none writes over them, as it may over a draft that came with
// them. Of drafts alone all must be there.
func (a *appending) standing(r *clientv3.TxnResponse) (head string, at int64, done bool) {
	done = true
	for i, look := range r.Responses {
		value, rev := "", int64(0)
		if kvs := look.GetResponseRange().Kvs; len(kvs) > 0 {
			value, rev = string(kvs[0].Value), kvs[0].ModRevision
		}
		switch {
		case i == 0:
			head = value
		case a.records && i < len(a.keys): // a draft
		case value != a.puts[a.keys[i-1]]:
			done = false
		default:
			at = max(at, rev)
		}
	}
	return head, at, done
}

// refused says why the guards did not hold: others wrote, somebody took a draft
// away, or the journal there went another way than the one that this follows on.
func (l *Log) refused(a *appending, head string, r *clientv3.TxnResponse) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	for i, key := range a.keys {
		if l.drafts[key].rev > 0 && len(r.Responses[i+1].GetResponseRange().Kvs) == 0 {
			slot, user := l.draftOf(key)
			return draftForged(slot, user)
		}
	}
	if seq, _, err := splitHead(head); err == nil && seq == a.seq && a.head != "" && head != a.head {
		return ofRecord(CodeOther, a.seq)
	}
	return store.ErrConflict
}

// probe asks whether the cluster would take an append after seq now.
func (l *Log) probe(ctx context.Context, seq uint64) error {
	return l.try(ctx, probeWithin, func(ctx context.Context, _ bool) error {
		// A put, since a cluster that is full gives reads and takes no writes.
		r, err := l.client.Txn(ctx).Then(clientv3.OpPut(l.prefix+"probe", l.host), clientv3.OpGet(l.headKey())).Commit()
		if err != nil {
			return err
		}
		var head string
		if kvs := r.Responses[1].GetResponseRange().Kvs; len(kvs) > 0 {
			head = string(kvs[0].Value)
		}
		if last, _, err := splitHead(head); err != nil || last != seq {
			return store.ErrConflict
		}
		return nil
	})
}

func absent(key string) clientv3.Cmp { return clientv3.Compare(clientv3.CreateRevision(key), "=", 0) }

func ofRecord(c scoring.Code, seq uint64, pairs ...string) *scoring.Error {
	e := &scoring.Error{Code: c, Args: scoring.Args{"record": strconv.FormatUint(seq, 10)}}
	for i := 0; i+1 < len(pairs); i += 2 {
		e.Args[pairs[i]] = pairs[i+1]
	}
	return e
}
