package folder

import (
	"context"
	"iter"

	"juri/scoring"
	"juri/store"
	"juri/store/report"
	"juri/store/setup"
)

// History is what a journal holds.
type History interface {
	After(ctx context.Context, seq uint64) iter.Seq2[scoring.Event, error]
}

// Dossier is the papers of a state of the folder's.
func (f *Folder) Dossier(ctx context.Context, s scoring.State, lang string, redact bool) (*report.Dossier, report.Words, error) {
	return dossier(ctx, f.Log, f.Dir, s, lang, redact)
}

// Dossier is the papers of the folder as it is recorded.
func (r *Reading) Dossier(ctx context.Context, s scoring.State, lang string, redact bool) (*report.Dossier, report.Words, error) {
	return dossier(ctx, r, r.dir, s, lang, redact)
}

// dossier gathers what the papers carry of a state as one person may see it, in
// a language; "" is the contest's. The folder has the picture of certificates.
func dossier(ctx context.Context, log History, dir string, s scoring.State, lang string, redact bool) (*report.Dossier, report.Words, error) {
	if lang == "" {
		lang = s.Contest.Language
	}
	w := report.In(lang)
	var trail report.Trail
	var recorded scoring.Hash // of the contest's secret, which See tells nobody
	for e, err := range log.After(ctx, 0) {
		if err != nil {
			return nil, w, err
		}
		if e.Seq > s.Seq { // made since the state was taken
			break
		}
		trail.Add(e)
		if f, is := e.Fact.(scoring.JournalBegun); is {
			recorded = f.Secret
		}
	}
	d := report.Compile(s, trail, w, redact)
	d.Picture = func(name string) ([]byte, error) { return setup.Picture(dir, name) }
	if as, _ := s.Contest.Publishes(); as != scoring.PublishNone {
		if secret, err := store.SecretOf(dir); err == nil && secret.Hash() == recorded { // none where it is lost, or was erased
			d.Opens = secret.EntryCode
		}
	}
	return d, w, nil
}
