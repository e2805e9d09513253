package i18n

import "juri/scoring"

// What is wrong with a workbook, or with a table of any kind.
var setupBookID = map[scoring.Code]string{
	"no_heading":      "Ada isi di sini, tetapi kolomnya tidak berjudul.",
	"not_workbook":    "{file} bukan buku kerja .xlsx, atau berkasnya rusak.",
	"old_workbook":    "{file} berformat .xls lama atau berkata sandi; simpan sebagai .xlsx tanpa kata sandi.",
	"workbook_big":    "Isi {file} terlalu besar (lebih dari {max} MiB atau terlalu banyak bagian).",
	"too_many_rows":   "Ada lembar yang lebih dari {max} baris atau selnya terlalu banyak; hapus baris kosong di bawah daftar.",
	"no_sheet":        "Tidak ada lembar yang tampak dengan salah satu nama ini: {known}.",
	"duplicate_sheet": "Lembar “{other}” berisi hal yang sama; sisakan satu saja.",
	"sheet_and_field": "Lembar “{sheet}” di {file} juga mengatur hal ini; sisakan salah satu.",
	"merged_cells":    "Sel {range} digabung; pisahkan dahulu.",
	"hidden_row":      "Baris ini disembunyikan; tampilkan atau hapus.",
	"hidden_column":   "Kolom ini disembunyikan; tampilkan atau hapus.",
	"error_value":     "Sel ini menampilkan galat {value}.",
	"formula_empty":   "Rumus di sini belum bernilai; simpan ulang dari program lembar sebar, atau tulis nilainya.",
	"formula_linked":  "Rumus di sini mengambil nilai dari buku kerja lain; tulis nilainya langsung.",

	"room_late":   "Ruang {room} baru selesai pukul {until} ({entries} peserta); pindahkan sebagian ke ruang atau hari lain.",
	"two_rooms":   "{user} harus berada di {room} dan {other} sekaligus pada {date} mulai pukul {from}.",
	"will_recuse": "{user} tidak menilai {slots} (konflik kepentingan).",
	"few_to_trim": "Rata-rata terpangkas perlu paling sedikit {least} juri; kurang dari itu: {slots}.",
	"few_jurors":  "{slot} hanya dapat dinilai {left} juri, padahal panel meminta {panel}.",
	"no_scale":    "Juri terbagi dalam {parts} kelompok yang tidak berbagi peserta, sehingga nilai antarkelompok tidak sebanding: {groups}.",
	"join_them":   "Agar sebanding, beri {user} juga ruang {room}.",
}

var setupBookEN = map[scoring.Code]string{
	"no_heading":      "There is a value here, but its column has no name in the header.",
	"not_workbook":    "{file} is not an .xlsx workbook, or it is damaged.",
	"old_workbook":    "{file} is an old .xls workbook or has a password; save it as .xlsx without one.",
	"workbook_big":    "{file} holds too much (more than {max} MiB, or too many parts).",
	"too_many_rows":   "A sheet has more than {max} rows or too many cells; delete the empty rows below the list.",
	"no_sheet":        "No visible sheet has one of these names: {known}.",
	"duplicate_sheet": "The sheet “{other}” says the same; keep one of them.",
	"sheet_and_field": "The sheet “{sheet}” of {file} says this too; keep one of them.",
	"merged_cells":    "The cells {range} are merged; separate them.",
	"hidden_row":      "This row is hidden; show it or delete it.",
	"hidden_column":   "This column is hidden; show it or delete it.",
	"error_value":     "This cell shows the error {value}.",
	"formula_empty":   "The formula here has no value; save the workbook in a spreadsheet program, or write the value.",
	"formula_linked":  "The formula here takes its value from another workbook; write the value itself.",

	"room_late":   "Room {room} ends as late as {until} ({entries} entries); move some to another room or day.",
	"two_rooms":   "{user} would have to be in {room} and {other} at once, {date} from {from}.",
	"will_recuse": "{user} does not score {slots} (conflict of interest).",
	"few_to_trim": "The trimmed mean needs at least {least} jurors; with fewer: {slots}.",
	"few_jurors":  "Only {left} jurors may score {slot}, but panel asks for {panel}.",
	"no_scale":    "The jurors fall into {parts} groups that share no entry, so their scores have no common scale: {groups}.",
	"join_them":   "To join them, give {user} room {room} too.",
}
