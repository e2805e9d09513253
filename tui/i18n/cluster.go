package i18n

import "juri/scoring"

// Cluster is what the commands say of a contest on several hosts.
type Cluster struct {
	Flag     map[string]string // of each flag, by name
	Usage    string            // the folder is not named beside --journal
	OtherKey string            // the folder's host key is not that of the other hosts
	Password string            // it was given where others can read it
	Alone    string            // an option of a cluster's without a cluster
	InitLong string            // of juri cluster init
	Made     func(MadeCluster) string
}

// MadeCluster is what juri cluster init made, and where.
type MadeCluster struct {
	Dir, Apart, Folders, First, Files, Journal, Host string
}

func clusterID() Cluster {
	return Cluster{
		Flag: map[string]string{
			"journal": "jurnal pada klaster: etcd://HOST:2379,…/NAMA", "cacert": "berkas sertifikat CA klaster",
			"cert": "berkas sertifikat host ini", "key": "berkas kunci sertifikatnya", "user": "pengguna etcd",
			"password-file": "berkas kata sandi (atau ETCDCTL_PASSWORD)", "apply": "terapkan berkas folder ini pada lomba yang sedang berjalan",
			"insecure": "pakai juga klaster tanpa TLS dan sertifikat (hanya di jaringan tertutup)",
		},
		Usage:    "Sebutkan juga folder lombanya: sertifikat dan rahasianya ada di sana.",
		OtherKey: "host_ed25519 di folder ini bukan kunci yang dipakai host lain. Salinlah berkas itu dari host yang lain, agar juri yang berpindah tidak mendapat peringatan.",
		Password: "Jangan menulis kata sandi pada --user; pakailah --password-file atau ETCDCTL_PASSWORD.",
		Alone:    "Pilihan itu hanya berlaku bersama --journal.",
		InitLong: "Membuat sertifikat klaster etcd, berlaku dua tahun: untuk aplikasi Juri di DIR/cluster (ikut disalin bersama foldernya), dan untuk etcd di setiap laptop di DIR-etcd. Sebutkan alamat setiap laptop, dan nama lain bila ada: h1=10.0.0.11,h1.lokal. Yang sudah ada tidak diubah; dengan laptop tambahan hanya bagian laptop itu yang dibuat.",
		Made: func(m MadeCluster) string {
			return "Sertifikat untuk aplikasi Juri: " + m.Dir + "/cluster (ikut disalin bersama foldernya)\n" +
				"Kunci CA: " + m.Apart + "/*.key. Simpan di tempat lain; jangan di laptop mana pun.\n\nLangkah berikutnya:\n" +
				"1. Salin ke setiap laptop folder etcd-nya saja:\n   " + m.Folders + "\n   lalu di laptop itu (contoh " + m.First + "):\n" + install(m) +
				"2. Pindahkan jurnal: juri backup " + m.Dir + " awal.db && juri restore awal.db " + m.Dir + " --journal " + m.Journal + "\n" +
				"3. Salin " + m.Dir + " seutuhnya ke setiap laptop, tanpa " + m.Apart + ".\n" +
				"4. Jalankan di setiap laptop: juri serve " + m.Dir + " --journal " + m.Journal + " --host " + m.Host
		},
	}
}

func clusterEN() Cluster {
	return Cluster{
		Flag: map[string]string{
			"journal": "a journal on a cluster: etcd://HOST:2379,…/NAME", "cacert": "file of the cluster's CA certificate",
			"cert": "file of this host's certificate", "key": "file of its key", "user": "user of etcd",
			"password-file": "file with the password (or ETCDCTL_PASSWORD)", "apply": "bring the running contest to what this folder's files say",
			"insecure": "also use a cluster without TLS and certificates (closed networks only)",
		},
		Usage:    "Name the contest folder too: its certificates and its secret are there.",
		OtherKey: "host_ed25519 in this folder is not the key that the other hosts have. Copy that file from another host, so that jurors who move are not warned.",
		Password: "Do not write the password into --user; use --password-file or ETCDCTL_PASSWORD.",
		Alone:    "That option goes with --journal only.",
		InitLong: "Makes the certificates of an etcd cluster, good for two years: for juri in DIR/cluster (copied along with the folder), and for etcd on each laptop in DIR-etcd. Name each laptop's address, and other names if it has some: h1=10.0.0.11,h1.local. What is there is not changed; with one more laptop only its part is made.",
		Made: func(m MadeCluster) string {
			return "Certificates for juri: " + m.Dir + "/cluster (copied along with the folder)\n" +
				"Keys of the CA: " + m.Apart + "/*.key. Keep them elsewhere, on none of the laptops.\n\nNext:\n" +
				"1. Copy to each laptop its own etcd folder alone:\n   " + m.Folders + "\n   and then, on that laptop (here " + m.First + "):\n" + install(m) +
				"2. Move the journal: juri backup " + m.Dir + " start.db && juri restore start.db " + m.Dir + " --journal " + m.Journal + "\n" +
				"3. Copy all of " + m.Dir + " to each laptop, without " + m.Apart + ".\n" +
				"4. On each laptop: juri serve " + m.Dir + " --journal " + m.Journal + " --host " + m.Host
		},
	}
}

// install is how a member's files come to where etcd reads them.
func install(m MadeCluster) string {
	return "   sudo install -d -o etcd -g etcd -m 700 " + m.Files + "\n" +
		"   sudo install -o etcd -g etcd -m 600 " + m.First + "/*.pem " + m.First + "/*.key " + m.Files + "/\n" +
		"   sudo cp " + m.First + "/etcd.env /etc/default/etcd && sudo systemctl restart etcd\n"
}

// clusterProblems are the codes of store/etcd, in Indonesian and in English.
var clusterProblems = map[scoring.Code][2]string{
	"cluster_open": {
		"Klaster ini terbuka: siapa pun yang mencapai port-nya dapat membaca dan mengubah jurnal. Buatlah sertifikat dengan juri cluster init, atau, di jaringan yang hanya dipakai panitia, sebutkan --insecure.",
		"The cluster is open: whoever reaches its port can read and change the journal. Make certificates with juri cluster init, or, on a network that is the organizers' alone, say --insecure.",
	},
	"cluster_lets_in": {
		"etcd di {address} menerima siapa pun, tanpa sertifikat dan tanpa kata sandi. Aturlah ETCD_CLIENT_CERT_AUTH=true seperti yang dibuat juri cluster init, atau, di jaringan yang hanya dipakai panitia, sebutkan --insecure.",
		"etcd at {address} lets anybody in, without a certificate or a password. Set ETCD_CLIENT_CERT_AUTH=true, as juri cluster init does, or, on a network that is the organizers' alone, say --insecure.",
	},
	"cluster_bad_member": {
		"“{member}” bukan laptop klaster, atau disebut dua kali. Tulislah alamatnya, atau NAMA=ALAMAT.",
		"“{member}” is no laptop of a cluster, or is named twice. Write its address, or NAME=ADDRESS.",
	},
	"cluster_no_authority": {
		"{dir} sudah ada, tetapi kunci CA-nya, {path}, tidak ada; tidak ada yang dibuat. Kembalikan kunci itu ke sana, atau hapus {dir} untuk membuat semua sertifikat baru bagi semua laptop.",
		"There is {dir}, but not the key of its CA, {path}; nothing was made. Put that key back, or delete {dir} to make all certificates anew, for all laptops.",
	},
	"cluster_bad_authority": {
		"{path} tidak terbaca sebagai kunci CA, atau masa berlakunya sudah habis.",
		"{path} cannot be read as the key of a CA, or is out of date.",
	},
}
