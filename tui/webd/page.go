package webd

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"html"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"sync"
)

//go:embed page
var page embed.FS

// Words is what the page says: by language, by name.
type Words struct {
	Lang  string                       `json:"lang"`  // the contest's own
	Title string                       `json:"title"` // the contest's name
	Safe  bool                         `json:"safe"`  // nobody on the way can alter the page
	Texts map[string]map[string]string `json:"texts"`
}

// policy lets the page load what is its own and nothing else, and be in no frame. Styles
// may stand in the page, as the terminal writes the sizes of its cells so. $WS is the page's own
// WebSocket, which Safari 15.4 takes for no part of 'self'.
const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self'; " +
	"connect-src 'self' $WS; manifest-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

// apart is the policy of a page that has nothing in common with the door's own, though it is
// served beside it: it runs what stands in it, reaches nothing and keeps nothing.
const apart = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox allow-scripts allow-downloads"

// file is one of the page's files, small for whoever takes it so.
type file struct {
	plain, small []byte
	kind         string
}

// handler answers browsers. Files stand below a name made of all of them, so that a
// browser may keep them for ever, and never mixes two versions.
func (l *Listener) handler() http.Handler {
	files, version := readPage()
	index := strings.ReplaceAll(string(files["index.html"].plain), "$V", "/"+version)
	mux := http.NewServeMux()
	mux.HandleFunc("GET /ssh", l.upgrade)
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		if l.opt.TLS != nil && r.TLS == nil { // browsers keep the fragment, which says who and which key
			http.Redirect(w, r, "https://"+r.Host+r.URL.RequestURI(), http.StatusFound)
			return
		}
		texts := l.opt.Words().Texts
		both := func(name string) string { return html.EscapeString(texts["id"][name] + " · " + texts["en"][name]) }
		give(w, r, file{plain: []byte(strings.NewReplacer("$OLD", both("old"), "$AWAY", both("away")).Replace(index)), kind: files["index.html"].kind}, "no-cache")
	})
	mux.HandleFunc("GET /words.json", func(w http.ResponseWriter, r *http.Request) {
		words := l.opt.Words()
		words.Safe = r.TLS != nil
		b, _ := json.Marshal(words)
		give(w, r, file{plain: b, kind: "application/json"}, "no-store")
	})
	result := func(kind string, of func(page, data []byte) []byte) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			var body []byte
			if l.opt.Result != nil {
				body = of(l.opt.Result())
			}
			if body == nil {
				texts := l.opt.Words().Texts
				http.Error(w, texts["id"]["unpublished"]+"\n"+texts["en"]["unpublished"], http.StatusNotFound)
				return
			}
			w.Header().Set("Content-Security-Policy", apart)
			give(w, r, file{plain: body, kind: kind}, "no-cache")
		}
	}
	mux.HandleFunc("GET /hasil", result("text/html; charset=utf-8", func(page, _ []byte) []byte { return page }))
	mux.HandleFunc("GET /hasil.json", result("application/json", func(_, data []byte) []byte { return data }))
	mux.HandleFunc("GET /"+version+"/{name...}", func(w http.ResponseWriter, r *http.Request) {
		f, is := files[r.PathValue("name")]
		if !is {
			http.NotFound(w, r)
			return
		}
		give(w, r, f, "public, max-age=31536000, immutable")
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")       // browsers heed it over https: who opened the page cannot send it elsewhere
		if r.ContentLength != 0 || len(r.TransferEncoding) > 0 { // nothing takes a body
			h.Set("Connection", "close")
			http.Error(w, http.StatusText(http.StatusBadRequest), http.StatusBadRequest)
			return
		}
		if !l.ours(r.Host) {
			texts := l.opt.Words().Texts
			h.Set("Connection", "close")
			http.Error(w, texts["id"]["strange"]+"\n"+texts["en"]["strange"], http.StatusMisdirectedRequest)
			return
		}
		ws := "ws://"
		if r.TLS != nil {
			ws = "wss://"
		}
		h.Set("Content-Security-Policy", strings.Replace(policy, "$WS", ws+r.Host, 1))
		mux.ServeHTTP(w, r)
	})
}

func give(w http.ResponseWriter, r *http.Request, f file, keep string) {
	h := w.Header()
	h.Set("Content-Type", f.kind)
	h.Set("Cache-Control", keep)
	h.Set("Vary", "Accept-Encoding")
	body := f.plain
	if f.small != nil && strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		h.Set("Content-Encoding", "gzip")
		body = f.small
	}
	_, _ = w.Write(body)
}

// pageFiles is the page's files as they are sent, and the version that names them.
func pageFiles() (files map[string]file, version string) {
	files = map[string]file{}
	all := sha256.New()
	_ = fs.WalkDir(page, "page", func(at string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := page.ReadFile(at)
		all.Write([]byte(at))
		all.Write(b)
		f := file{plain: b, kind: kindOf(at)}
		var small bytes.Buffer
		if z, _ := gzip.NewWriterLevel(&small, gzip.BestCompression); z != nil {
			_, _ = z.Write(b)
			_ = z.Close()
		}
		if small.Len() < len(b) {
			f.small = small.Bytes()
		}
		files[strings.TrimPrefix(at, "page/")] = f
		return err
	})
	return files, hex.EncodeToString(all.Sum(nil))[:16]
}

// readPage reads them once for all that listen in this process.
var readPage = sync.OnceValues(pageFiles)

// kindOf is what a file is, whatever the machine's own tables say.
func kindOf(at string) string {
	switch path.Ext(at) {
	case ".js", ".mjs":
		return "text/javascript; charset=utf-8"
	case ".woff2":
		return "font/woff2"
	case ".txt", ".md":
		return "text/plain; charset=utf-8"
	}
	return mime.TypeByExtension(path.Ext(at))
}
