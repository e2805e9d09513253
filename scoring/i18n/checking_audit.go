package i18n

// checkingAudit is what the page says of a bundle that has what is private, too.
var checkingAudit = map[string]both{
	"private": {"Berkas ini memuat nama, alasan, masukan, dan kunci: bukan untuk umum. Jangan diteruskan kepada yang tidak berwenang memeriksa.",
		"This file has names, reasons, feedback and keys: it is not for everybody. Pass it on only to those who may look into the contest."},
	"attested":  {"Pernyataan juri atas lembarnya", "Jurors' word for their sheets"},
	"stands":    {"menyatakan lembarnya dengan catatan {record}; lembarnya masih yang itu.", "stood by their sheets with record {record}, and they still are those."},
	"changed":   {"menyatakan lembarnya dengan catatan {record}; sejak itu lembarnya berubah.", "stood by their sheets with record {record}; they have changed since."},
	"signed":    {"Ditandatangani dengan kunci {key}; tanda tangannya sah.", "Signed with the key {key}; the signature is right."},
	"unchecked": {"Ditandatangani dengan kunci {key}; jenis kunci itu tidak diperiksa halaman ini (ssh-keygen -Y verify memeriksanya).", "Signed with the key {key}, of a kind that this page does not check (ssh-keygen -Y verify does)."},
	"login":     {"Tanpa tanda tangan: hanya dengan cara masuknya sendiri.", "Without a signature: by their own login alone."},
	"records":   {"Semua catatan", "All records"},
	"search":    {"Cari orang, jenis, alasan", "Search people, kinds, reasons"},
	"what":      {"Jenis, oleh siapa, kapan", "Kind, by whom, when"},
	"text":      {"isi", "text"},
}
