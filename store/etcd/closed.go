package etcd

import (
	"context"
	"crypto/tls"
	"errors"
	"sync"

	pb "go.etcd.io/etcd/api/v3/etcdserverpb"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"

	"juri/scoring"
)

// Closed says whether strangers are kept out: CodeOpen if the cluster would be
// used without TLS, or with nothing that says who one is; CodeLetsIn if a member
// lets in who shows nothing. A member that does not answer is not asked again.
func (o Options) Closed(ctx context.Context) error {
	secure, err := o.tls()
	if err != nil {
		return err
	}
	if secure == nil || o.Cert == "" && o.User == "" {
		return &scoring.Error{Code: CodeOpen}
	}
	stranger := &tls.Config{RootCAs: secure.RootCAs, MinVersion: tls.VersionTLS12}
	in := make([]error, len(o.Endpoints))
	var all sync.WaitGroup
	for i, e := range o.Endpoints {
		all.Go(func() {
			if letsIn(ctx, e, stranger) {
				in[i] = &scoring.Error{Code: CodeLetsIn, Args: scoring.Args{"address": e}}
			}
		})
	}
	all.Wait()
	return errors.Join(in...)
}

// letsIn reports whether a member answers somebody of whom it knows nothing.
func letsIn(ctx context.Context, endpoint string, stranger *tls.Config) bool {
	ctx, cancel := context.WithTimeout(ctx, probeWithin)
	defer cancel()
	c, err := grpc.NewClient("passthrough:///"+endpoint, grpc.WithTransportCredentials(credentials.NewTLS(stranger)))
	if err != nil {
		return false
	}
	defer c.Close()
	_, err = pb.NewKVClient(c).Range(ctx, &pb.RangeRequest{Key: []byte("juri/"), Serializable: true})
	return err == nil
}
