package i18n

import "juri/scoring"

// Cluster is what the commands say of a contest on several hosts.
type Cluster struct{ lang }

func (c Cluster) Flag(name string) string { return c.in(clusterFlag[name]) } // of each flag, by name
func (c Cluster) Usage() string { // the folder is not named beside --journal
	return c.say("Sebutkan juga folder lombanya: sertifikat dan rahasianya ada di sana.",
		"Name the contest folder too: its certificates and its secret are there.")
}
func (c Cluster) OtherKey() string { // the folder's host key is not that of the other hosts
	return c.say("host_ed25519 di folder ini bukan kunci yang dipakai host lain. Salinlah berkas itu dari host yang lain, agar juri yang berpindah tidak mendapat peringatan.",
		"host_ed25519 in this folder is not the key that the other hosts have. Copy that file from another host, so that jurors who move are not warned.")
}
func (c Cluster) Password() string { // it was given where others can read it
	return c.say("Jangan menulis kata sandi pada --user; pakailah --password-file atau ETCDCTL_PASSWORD.",
		"Do not write the password into --user; use --password-file or ETCDCTL_PASSWORD.")
}
func (c Cluster) Alone() string { // an option of a cluster's without a cluster
	return c.say("Pilihan itu hanya berlaku bersama --journal.", "That option goes with --journal only.")
}
func (c Cluster) InitLong() string { // of juri cluster init
	return c.say("Membuat sertifikat klaster etcd, berlaku dua tahun: untuk aplikasi Juri di DIR/cluster (ikut disalin bersama foldernya), dan untuk etcd di setiap laptop di DIR-etcd. Sebutkan alamat setiap laptop, dan nama lain bila ada: h1=10.0.0.11,h1.lokal. Yang sudah ada tidak diubah; dengan laptop tambahan hanya bagian laptop itu yang dibuat.",
		"Makes the certificates of an etcd cluster, good for two years: for juri in DIR/cluster (copied along with the folder), and for etcd on each laptop in DIR-etcd. Name each laptop's address, and other names if it has some: h1=10.0.0.11,h1.local. What is there is not changed; with one more laptop only its part is made.")
}
func (c Cluster) Made(m MadeCluster) string {
	return c.say("Sertifikat untuk aplikasi Juri: "+m.Dir+"/cluster (ikut disalin bersama foldernya)\n"+
		"Kunci CA: "+m.Apart+"/*.key. Simpan di tempat lain; jangan di laptop mana pun.\n\nLangkah berikutnya:\n"+
		"1. Salin ke setiap laptop folder etcd-nya saja:\n   "+m.Folders+"\n   lalu di laptop itu (contoh "+m.First+"):\n"+install(m)+
		"2. Pindahkan jurnal: juri backup "+m.Dir+" awal.db && juri restore awal.db "+m.Dir+" --journal "+m.Journal+"\n"+
		"3. Salin "+m.Dir+" seutuhnya ke setiap laptop, tanpa "+m.Apart+".\n"+
		"4. Jalankan di setiap laptop: juri serve "+m.Dir+" --journal "+m.Journal+" --host "+m.Host,
		"Certificates for juri: "+m.Dir+"/cluster (copied along with the folder)\n"+
			"Keys of the CA: "+m.Apart+"/*.key. Keep them elsewhere, on none of the laptops.\n\nNext:\n"+
			"1. Copy to each laptop its own etcd folder alone:\n   "+m.Folders+"\n   and then, on that laptop (here "+m.First+"):\n"+install(m)+
			"2. Move the journal: juri backup "+m.Dir+" start.db && juri restore start.db "+m.Dir+" --journal "+m.Journal+"\n"+
			"3. Copy all of "+m.Dir+" to each laptop, without "+m.Apart+".\n"+
			"4. On each laptop: juri serve "+m.Dir+" --journal "+m.Journal+" --host "+m.Host)
}

var clusterFlag = map[string]both{
	"journal":       {"jurnal pada klaster: etcd://HOST:2379,…/NAMA", "a journal on a cluster: etcd://HOST:2379,…/NAME"},
	"cacert":        {"berkas sertifikat CA klaster", "file of the cluster's CA certificate"},
	"cert":          {"berkas sertifikat host ini", "file of this host's certificate"},
	"key":           {"berkas kunci sertifikatnya", "file of its key"},
	"user":          {"pengguna etcd", "user of etcd"},
	"password-file": {"berkas kata sandi (atau ETCDCTL_PASSWORD)", "file with the password (or ETCDCTL_PASSWORD)"},
	"apply":         {"terapkan berkas folder ini pada lomba yang sedang berjalan", "bring the running contest to what this folder's files say"},
	"insecure": {"pakai juga klaster tanpa TLS dan sertifikat (hanya di jaringan tertutup)",
		"also use a cluster without TLS and certificates (closed networks only)"},
	"unmarked": {"baca juga jurnal tanpa tanda rahasia folder (dari juri yang lama)",
		"also read a journal without the marks of the folder's secret (an older juri's)"},
}

// MadeCluster is what juri cluster init made, and where.
type MadeCluster struct {
	Dir, Apart, Folders, First, Files, Journal, Host string
}

// install is how a member's files come to where etcd reads them.
func install(m MadeCluster) string {
	return "   sudo install -d -o etcd -g etcd -m 700 " + m.Files + "\n" +
		"   sudo install -o etcd -g etcd -m 600 " + m.First + "/*.pem " + m.First + "/*.key " + m.Files + "/\n" +
		"   sudo cp " + m.First + "/etcd.env /etc/default/etcd && sudo systemctl restart etcd\n"
}

// Why a cluster is not used; the codes are those of store/etcd.
var clusterProblems = map[scoring.Code]both{
	"cluster_open": {
		"Klaster ini terbuka: siapa pun yang menjangkau port-nya dapat membaca dan mengubah jurnal. Buatlah sertifikat dengan juri cluster init, atau, di jaringan yang hanya dipakai panitia, sebutkan --insecure.",
		"The cluster is open: whoever reaches its port can read and change the journal. Make certificates with juri cluster init, or, on a network that is the organizers' alone, say --insecure.",
	},
	"cluster_lets_in": {
		"etcd di {address} menerima siapa pun, tanpa sertifikat dan tanpa kata sandi. Aturlah ETCD_CLIENT_CERT_AUTH=true seperti yang dibuat juri cluster init, atau, di jaringan yang hanya dipakai panitia, sebutkan --insecure.",
		"etcd at {address} lets anybody in, without a certificate or a password. Set ETCD_CLIENT_CERT_AUTH=true, as juri cluster init does, or, on a network that is the organizers' alone, say --insecure.",
	},
	"cluster_unmarked": {
		"Catatan {record} pada klaster tidak bertanda rahasia folder ini, dan tidak dipakai: ditulis seseorang yang tidak memegang rahasia itu, atau dengan aplikasi Juri versi lama. Yang sudah tersimpan ada di backups/cluster.db; pulihkan dari sana ke nama lain pada klaster. Bila jurnal memang ditulis versi lama: juri backup FOLDER BERKAS --journal … --unmarked, lalu juri restore ke nama lain.",
		"Record {record} on the cluster bears no mark of this folder's secret, and was not used: somebody without that secret wrote it, or an older juri. What was saved is in backups/cluster.db; restore that under another name on the cluster. If an older juri did write the journal: juri backup FOLDER FILE --journal … --unmarked, and then juri restore under another name.",
	},
	"cluster_forged": {
		"Catatan {record} pada klaster tidak ditandai dengan rahasia folder ini, dan tidak dipakai: jurnal itu milik lomba lain, atau seseorang telah mengubahnya. Periksa nama jurnalnya. Yang sudah tersimpan ada di backups/cluster.db; pulihkan dari sana ke nama lain pada klaster dengan juri restore.",
		"Record {record} on the cluster is not marked with this folder's secret, and was not used: the journal is another contest's, or somebody changed it. Check the journal's name. What was saved is in backups/cluster.db; restore that under another name on the cluster with juri restore.",
	},
	"cluster_draft_forged": {
		"Draf {user} untuk {slot} pada klaster diubah atau dihapus seseorang yang tidak berhak, dan tidak dipakai. Ubahlah kunci dan sertifikat klaster; pulihkan jurnal ke nama lain dengan juri restore.",
		"Somebody who may not changed or deleted what {user} had typed for {slot} on the cluster; it was not used. Change the cluster's keys and certificates, and restore the journal under another name with juri restore.",
	},
	"cluster_behind": {
		"Klaster hanya berisi {records} catatan, padahal server ini sudah melihat {known} di sana: isinya dihapus atau dikembalikan ke keadaan lama. Penyimpanan dihentikan. Semua catatan itu ada di backups/cluster.db; pulihkan dengan juri restore ke nama lain pada klaster, lalu jalankan nama itu di semua laptop.",
		"The cluster has only {records} records, and this server has seen {known} there: it was emptied or set back. Nothing is saved any more. All those records are in backups/cluster.db; put them under another name on the cluster with juri restore, and serve that name on all laptops.",
	},
	"cluster_other": {
		"Catatan {record} pada klaster bukan yang pernah dilihat server ini di sana: isinya dikembalikan ke keadaan lama atau diganti. Penyimpanan dihentikan. Yang pernah dilihat ada di backups/cluster.db; pulihkan dengan juri restore ke nama lain pada klaster.",
		"Record {record} on the cluster is another than this server has seen there: the cluster was set back or its journal replaced. Nothing is saved any more. What was seen is in backups/cluster.db; put that under another name on the cluster with juri restore.",
	},
	"elsewhere_older": {
		"Jurnal {path} berisi {records} catatan, padahal {other} di laptop ini mengenal {known}: isi klaster dihapus atau dikembalikan ke keadaan lama. Jurnal itu tidak dibuka, dan jurnal kosong tidak dibuat. Pulihkan yang terbaru ke nama lain: juri restore {backup} {dir} --journal {path}-2, lalu jalankan nama itu di semua laptop. Jika yang lama memang dikehendaki, pindahkan dahulu {dir}/backups di setiap laptop.",
		"The journal {path} has {records} records, and {other} on this laptop knows of {known}: the cluster was emptied or set back. It was not opened, and not begun anew. Put the newest under another name: juri restore {backup} {dir} --journal {path}-2, and serve that name on all laptops. If the older one is wanted, move {dir}/backups aside on each laptop first.",
	},
	"elsewhere_other": {
		"Jurnal {path} bukan riwayat yang dikenal {other}: keduanya berbeda mulai catatan {record} atau sebelumnya. Jurnal itu tidak dibuka. Periksa namanya; jika memang jurnal itu yang dikehendaki, pindahkan dahulu {dir}/backups.",
		"The journal {path} is not the history that {other} knows: they differ at record {record} or before. It was not opened. Check its name; if it is the one that is wanted, move {dir}/backups aside first.",
	},
	"cluster_bad_member": {
		"“{member}” bukan laptop klaster, atau disebut dua kali. Tulislah alamatnya, atau NAMA=ALAMAT.",
		"“{member}” is not a laptop of a cluster, or is named twice. Write its address, or NAME=ADDRESS.",
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
