package i18n

// Cluster is what the commands say of a contest on several hosts.
type Cluster struct {
	Flag     map[string]string // of each flag, by name
	Usage    string            // neither a folder nor --journal, or both
	OtherKey string            // the folder's host key is not that of the other hosts
	Password string            // it was given where others can read it
	Alone    string            // an option of a cluster's without a cluster
}

func clusterID() Cluster {
	return Cluster{
		Flag: map[string]string{
			"journal": "jurnal pada klaster: etcd://HOST:2379,…/NAMA", "cacert": "berkas sertifikat CA klaster",
			"cert": "berkas sertifikat host ini", "key": "berkas kunci sertifikatnya", "user": "pengguna etcd",
			"password-file": "berkas kata sandi (atau ETCDCTL_PASSWORD)", "apply": "terapkan berkas folder ini pada lomba yang sedang berjalan",
		},
		Usage:    "Sebutkan folder, atau --journal etcd://…, salah satu.",
		OtherKey: "host_ed25519 di folder ini bukan kunci yang dipakai host lain. Salinlah berkas itu dari host yang lain, agar juri yang berpindah tidak mendapat peringatan.",
		Password: "Jangan menulis kata sandi pada --user; pakailah --password-file atau ETCDCTL_PASSWORD.",
		Alone:    "Pilihan itu hanya berlaku bersama --journal.",
	}
}

func clusterEN() Cluster {
	return Cluster{
		Flag: map[string]string{
			"journal": "a journal on a cluster: etcd://HOST:2379,…/NAME", "cacert": "file of the cluster's CA certificate",
			"cert": "file of this host's certificate", "key": "file of its key", "user": "user of etcd",
			"password-file": "file with the password (or ETCDCTL_PASSWORD)", "apply": "bring the running contest to what this folder's files say",
		},
		Usage:    "Name a folder or --journal etcd://…, one of the two.",
		OtherKey: "host_ed25519 in this folder is not the key that the other hosts have. Copy that file from another host, so that jurors who move are not warned.",
		Password: "Do not write the password into --user; use --password-file or ETCDCTL_PASSWORD.",
		Alone:    "That option goes with --journal only.",
	}
}
