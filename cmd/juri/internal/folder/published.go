package folder

import (
	"context"
	"sync"

	"juri/scoring"
	"juri/store"
	"juri/store/public"
)

// Published is the folder's result as it was published, for anybody to check.
func (f *Folder) Published(ctx context.Context) ([]byte, error) {
	return published(ctx, f.Log, f.Dir, f.Board.State())
}

// Published is the same of a folder as it is recorded.
func (r *Reading) Published(ctx context.Context) ([]byte, error) {
	return published(ctx, r, r.dir, r.State())
}

func published(ctx context.Context, log History, dir string, s scoring.State) ([]byte, error) {
	if s.Public == nil {
		return nil, &scoring.Error{Code: scoring.CodeNotPublished}
	}
	secret, err := store.FolderSecret(dir, s.Secret)
	if err != nil {
		return nil, err
	}
	cosigned, err := store.OpenCosigned(dir)
	if err != nil {
		return nil, err
	}
	b, err := public.Make(s, log.After(ctx, 0), secret, cosigned)
	if err != nil {
		return nil, err
	}
	return b.JSON()
}

// Audit is all that is recorded in a folder, also what is private, for the host to give to
// whoever looks into the contest.
func (r *Reading) Audit(ctx context.Context) ([]byte, error) {
	s := r.State()
	if err := scoring.MayRead(s, scoring.Host, scoring.Everything); err != nil {
		return nil, err
	}
	secret, err := store.FolderSecret(r.dir, s.Secret)
	if err != nil {
		return nil, err
	}
	cosigned, err := store.OpenCosigned(r.dir)
	if err != nil {
		return nil, err
	}
	a, err := public.MakeAudit(s, r.After(ctx, 0), secret, cosigned)
	if err != nil {
		return nil, err
	}
	return a.JSON()
}

// result is the published result as browsers are given it, made once for each time that it
// is published.
type result struct {
	mu         sync.Mutex
	of         uint64 // the record that published it
	page, data []byte
}

// result is the page and what it holds; nothing while nothing is published.
func (d *Door) result() (page, data []byte) {
	s := d.Folder.Board.State()
	if s.Public == nil {
		return nil, nil
	}
	r := &d.published
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.of != s.Public.Seq {
		data, err := d.Folder.Published(context.Background())
		if err != nil {
			d.log.Warn("the published result cannot be made", "error", err)
			return nil, nil
		}
		r.of, r.data, r.page = s.Public.Seq, data, []byte(public.Page(s.Contest.Name, data))
	}
	return r.page, r.data
}
