package i18n

import "juri/scoring"

// What is wrong with a workbook, or with a table of any kind.
var setupBookID = map[scoring.Code]string{
	"no_heading":      "Ada isi di sini, tetapi kolomnya tidak berjudul; beri judul, atau hapus isinya.",
	"stray_row":       "Baris ini hanya berisi “{value}”, tanpa “{column}”. Lengkapi kalau ini peserta; hapus barisnya kalau bukan.",
	"one_column":      "Seluruh tabel ada di satu kolom. Di Excel pakai Data > Text to Columns agar terbagi, lalu simpan; atau pakai berkas .csv asalnya.",
	"book_as_xlsx":    "Buku kerja ini juga memuat lembar {sheets}; simpan sebagai .xlsx tanpa makro.",
	"many_lists":      "Lebih dari satu lembar dapat menjadi daftar peserta: {sheets}. Beri salah satunya nama Peserta.",
	"float_id":        "“{value}” adalah angka berdesimal; tulis “{try}” dan jadikan kolomnya teks.",
	"near_id":         "“{value}” dan “{other}” (baris {row}) mudah tertukar saat dibaca.",
	"almost_known":    "“{value}” menjadi peserta baru dan “{other}” hilang dari daftar. Kalau peserta yang sama, tulis “{other}”.",
	"same_entry":      "“{value}” berinstansi dan berjudul sama dengan “{other}”; mungkin terdaftar dua kali.",
	"not_workbook":    "{file} bukan buku kerja .xlsx atau .ods, atau berkasnya rusak.",
	"old_workbook":    "{file} adalah buku kerja Excel lama (.xls). Buka di Excel atau LibreOffice, pilih Simpan Sebagai, jenis “Excel Workbook (.xlsx)”, lalu pakai berkas yang baru.",
	"locked_workbook": "{file} berkata sandi. Buka dengan kata sandinya, hapus kata sandi itu (Excel: File > Info > Protect Workbook), simpan, lalu ulangi.",
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

// What a file is that is no table, by what its bytes say.
var noTableID = map[string]string{
	"pdf":     "{file} adalah PDF, yang tidak memuat tabel untuk dibaca. Minta berkas Excel atau LibreOffice asalnya, atau salin tabelnya ke sana dan simpan sebagai .xlsx.",
	"word":    "{file} adalah dokumen Word atau sejenisnya. Salin tabelnya ke Excel atau LibreOffice Calc, lalu simpan sebagai .xlsx.",
	"slides":  "{file} adalah salindia presentasi. Salin tabelnya ke Excel atau LibreOffice Calc, lalu simpan sebagai .xlsx.",
	"picture": "{file} adalah gambar. Tulis isinya di Excel atau LibreOffice Calc, lalu simpan sebagai .xlsx.",
	"archive": "{file} adalah arsip. Ekstrak dahulu, lalu pakai berkas di dalamnya.",
	"page":    "{file} adalah halaman web yang diberi nama lain, seperti unduhan dari banyak aplikasi. Buka di Excel atau LibreOffice, pilih Simpan Sebagai, jenis “Excel Workbook (.xlsx)”, lalu pakai berkas yang baru.",
	"xml":     "{file} adalah lembar sebar XML. Buka di Excel atau LibreOffice, pilih Simpan Sebagai, jenis “Excel Workbook (.xlsx)”, lalu pakai berkas yang baru.",
	"xlsb":    "{file} adalah buku kerja biner (.xlsb). Buka di Excel, pilih Simpan Sebagai, jenis “Excel Workbook (.xlsx)”, lalu pakai berkas yang baru.",
	"numbers": "{file} adalah berkas Numbers. Buka di Numbers, pilih File > Export To > Excel, lalu pakai berkas .xlsx itu.",
	"binary":  "{file} bukan tabel: isinya bukan teks dan bukan buku kerja. Simpan daftarnya sebagai .xlsx, .ods, atau .csv.",
}

var noTableEN = map[string]string{
	"pdf":     "{file} is a PDF, which holds no table that can be read. Ask for the Excel or LibreOffice file it was made from, or copy its table there and save it as .xlsx.",
	"word":    "{file} is a Word document or one like it. Copy its table into Excel or LibreOffice Calc and save it as .xlsx.",
	"slides":  "{file} is a presentation. Copy its table into Excel or LibreOffice Calc and save it as .xlsx.",
	"picture": "{file} is a picture. Write what it shows in Excel or LibreOffice Calc and save it as .xlsx.",
	"archive": "{file} is an archive. Unpack it first, and use the file that is in it.",
	"page":    "{file} is a web page under another name, as many programs offer for download. Open it in Excel or LibreOffice, choose Save As, type “Excel Workbook (.xlsx)”, and use the new file.",
	"xml":     "{file} is an XML spreadsheet. Open it in Excel or LibreOffice, choose Save As, type “Excel Workbook (.xlsx)”, and use the new file.",
	"xlsb":    "{file} is a binary workbook (.xlsb). Open it in Excel, choose Save As, type “Excel Workbook (.xlsx)”, and use the new file.",
	"numbers": "{file} is a Numbers file. Open it in Numbers, choose File > Export To > Excel, and use that .xlsx file.",
	"binary":  "{file} is no table: it is neither text nor a workbook. Save the list as .xlsx, .ods or .csv.",
}

var setupBookEN = map[scoring.Code]string{
	"no_heading":      "There is a value here, but its column has no heading; give it one, or delete the value.",
	"stray_row":       "This row says only “{value}” and has no “{column}”. Complete it if it is an entry; delete the row if it is not.",
	"one_column":      "The whole table is in one column. In Excel part it with Data > Text to Columns and save it; or use the .csv file that it came from.",
	"book_as_xlsx":    "This workbook has the sheets {sheets} too; save it as .xlsx, without macros.",
	"many_lists":      "More than one sheet may be the list of entries: {sheets}. Call one of them Entries.",
	"float_id":        "“{value}” is a number with decimals; write “{try}”, and make the column text.",
	"near_id":         "“{value}” and “{other}” (row {row}) are easily taken for each other.",
	"almost_known":    "“{value}” would be a new entry and “{other}” would be gone from the list. If it is the same one, write “{other}”.",
	"same_entry":      "“{value}” has the institution and title of “{other}”; perhaps it is entered twice.",
	"not_workbook":    "{file} is not an .xlsx or .ods workbook, or it is damaged.",
	"old_workbook":    "{file} is an old Excel workbook (.xls). Open it in Excel or LibreOffice, choose Save As, type “Excel Workbook (.xlsx)”, and use the new file.",
	"locked_workbook": "{file} has a password. Open it with the password, take the password away (Excel: File > Info > Protect Workbook), save it, and try again.",
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
