package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"juri/scoring/i18n"
	"juri/store/etcd"
)

// clusterCmd is juri cluster: what a contest on several hosts needs.
func clusterCmd(t *i18n.Text) *cobra.Command {
	c := &cobra.Command{Use: "cluster", Short: t.Shell.Short("cluster"), Args: cobra.NoArgs}
	c.AddCommand(clusterInitCmd(t))
	return c
}

// clusterInitCmd is juri cluster init: the certificates of a cluster, for etcd on
// each laptop and for juri, and what to do with them.
func clusterInitCmd(t *i18n.Text) *cobra.Command {
	return &cobra.Command{
		Use: "init DIR [NAME=]ADDRESS[,ADDRESS…]…", Short: t.Shell.Short("cluster init"), Long: t.Cluster.InitLong(), Args: cobra.MinimumNArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			if _, err := os.Stat(filepath.Join(args[0], "contest.yaml")); err != nil {
				return errors.New(t.Shell.NotAFolder(args[0]))
			}
			dir, err := filepath.Abs(args[0])
			if err != nil {
				return err
			}
			members, err := etcd.ParseMembers(args[1:])
			if err != nil {
				return err
			}
			apart := dir + "-etcd"
			if err := etcd.MakeCerts(dir, apart, members); err != nil {
				return err
			}
			return sayCluster(c, t, filepath.Clean(args[0]), filepath.Base(dir), members)
		},
	}
}

// sayCluster says what was made and what comes next.
func sayCluster(c *cobra.Command, t *i18n.Text, dir, name string, members []etcd.Member) error {
	apart := dir + "-etcd"
	if filepath.Base(dir) != name { // such as "."
		apart = filepath.Join("..", name+"-etcd")
	}
	var at, folders []string
	for _, m := range members {
		host := m.Hosts[0]
		if strings.Contains(host, ":") {
			host = "[" + host + "]"
		}
		at = append(at, host)
		folders = append(folders, filepath.Join(apart, m.Name)+" → "+m.Hosts[0])
	}
	_, err := fmt.Fprintln(c.OutOrStdout(), t.Cluster.Made(i18n.MadeCluster{
		Dir: dir, Apart: apart, Folders: strings.Join(folders, "\n   "), First: members[0].Name, Files: etcd.Certs,
		Journal: etcd.Options{Endpoints: at, Name: etcd.NameOf(name)}.String(), Host: at[0],
	}))
	return err
}
