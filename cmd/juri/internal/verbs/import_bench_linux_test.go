package verbs

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

const manyEntries = 10_000

// manyRows is a list of so many entries; a word in each title tells two apart.
func manyRows(word string) (rows [][]string) {
	rows = append(rows, strings.Split("id,unit,title,category,room,order,presenter,summary,recuse", ","))
	for i := 1; i <= manyEntries; i++ {
		n := fmt.Sprint(i)
		rows = append(rows, []string{
			fmt.Sprintf("P%05d", i), "Dinas Contoh Nomor " + n, "Inovasi " + word + " Pelayanan Publik Nomor " + n, "umum", "pinus", n,
			"Penyaji " + n, "Ringkasan singkat inovasi nomor " + n + " yang berguna", "",
		})
	}
	return rows
}

func asCSV(rows [][]string) []byte {
	var b bytes.Buffer
	for _, row := range rows {
		b.WriteString(strings.Join(row, ",") + "\n")
	}
	return b.Bytes()
}

func asXLSX(b *testing.B, rows [][]string) []byte {
	x := excelize.NewFile()
	defer x.Close()
	for i, row := range rows {
		noError(b, x.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row))
	}
	var out bytes.Buffer
	noError(b, x.Write(&out))
	return out.Bytes()
}

// BenchmarkImport is the preview and the import of 10,000 rows, all of which
// change, by the binary: how long one takes, and the most memory of either.
func BenchmarkImport(b *testing.B) {
	juri := filepath.Join(b.TempDir(), "juri")
	if out, err := exec.Command("go", "build", "-o", juri, "juri/cmd/juri").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	var peak int64
	command := func(args ...string) (took, cpu time.Duration) {
		c := exec.Command(juri, args...)
		began := time.Now()
		out, err := c.CombinedOutput()
		took = time.Since(began)
		if looked := args[0] == "import" && args[len(args)-1] != "--yes"; (err != nil) != looked {
			b.Fatalf("%v: %v\n%s", args, err, out[max(len(out)-500, 0):])
		}
		if usage, is := c.ProcessState.SysUsage().(*syscall.Rusage); is {
			peak = max(peak, usage.Maxrss<<10)
		}
		return took, c.ProcessState.UserTime() + c.ProcessState.SystemTime()
	}
	contest := bytes.ReplaceAll(given(b, "contest.yaml"), []byte(`, date: 2026-11-22, start: "08:00", slot: 20m`), nil)
	for kind, as := range map[string]func([][]string) []byte{
		"csv": asCSV, "xlsx": func(rows [][]string) []byte { return asXLSX(b, rows) },
	} {
		b.Run(kind, func(b *testing.B) {
			dir := b.TempDir()
			list := filepath.Join(b.TempDir(), "daftar."+kind)
			for path, data := range map[string][]byte{
				filepath.Join(dir, "contest.yaml"): contest, filepath.Join(dir, "entries.csv"): asCSV(manyRows("Lama")),
			} {
				noError(b, os.WriteFile(path, data, 0o600))
			}
			command("cards", dir, "panitia") // a journal is begun
			peak = 0
			var took, cpu [2]time.Duration // to look, and to apply
			for i := 0; b.Loop(); i++ {
				b.StopTimer()
				noError(b, os.WriteFile(list, as(manyRows(fmt.Sprint("Baru ", i))), 0o600))
				b.StartTimer()
				for i, more := range [][]string{nil, {"--yes"}} {
					t, used := command(append([]string{"import", dir, list}, more...)...)
					took[i], cpu[i] = took[i]+t, cpu[i]+used
				}
			}
			for i, name := range []string{"preview", "import"} {
				b.ReportMetric(took[i].Seconds()/float64(b.N), "s/"+name)
				b.ReportMetric(cpu[i].Seconds()/float64(b.N), "cpu-s/"+name)
			}
			b.ReportMetric(float64(peak)/(1<<20), "MiB")
		})
	}
}
