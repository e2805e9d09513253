package setup

import "juri/scoring"

// What can be wrong with a file as a whole, or with how it is written.
const (
	CodeFileMissing    scoring.Code = "file_missing"     // There is no file {file}.
	CodeFileUnreadable scoring.Code = "file_unreadable"  // The file {file} cannot be read: {cause}.
	CodeNoFile         scoring.Code = "no_file"          // {file} is a folder, a pipe or a device, and no file.
	CodeFileTooBig     scoring.Code = "file_too_big"     // The file {file} is larger than {max} MiB.
	CodeFileExists     scoring.Code = "file_exists"      // {file} is already there; nothing was written.
	CodeNotKept        scoring.Code = "list_not_kept"    // The list before, {file}, cannot be kept in {folder}: {cause}. Nothing was changed.
	CodeNotWritten     scoring.Code = "file_not_written" // {file} cannot be written: {cause}.
	CodeNotPutBack     scoring.Code = "not_put_back"     // {file} could not be put back as it was: {cause}. The list before is in the folder backups.
	CodeBadPath        scoring.Code = "bad_path"         // "{value}" is not the name of a file in the contest folder.
	CodeBadFormat      scoring.Code = "bad_format"       // "{value}" is not a .csv or .xlsx file.
	CodeNotUTF8        scoring.Code = "not_utf8"         // The text is not UTF-8; save the file as UTF-8.
	CodeBadSyntax      scoring.Code = "bad_syntax"       // This is not valid YAML: {detail}.
	CodeBadQuote       scoring.Code = "bad_quote"        // A double quote stands where it may not, or its pair is missing.
	CodeYAMLFeature    scoring.Code = "yaml_feature"     // "{feature}" is not supported here; write the value itself.
	CodeTooDeep        scoring.Code = "too_deep"         // The text is nested too deeply.
	CodeUnknownField   scoring.Code = "unknown_field"    // Unknown field "{field}"; known: {known}.
	CodeDuplicateField scoring.Code = "duplicate_field"  // The field "{field}" is given twice.
	CodeMissingField   scoring.Code = "missing_field"    // The field "{field}" is missing.
	CodeFieldConflict  scoring.Code = "field_conflict"   // "{field}" cannot be used together with "{other}".
	CodeWrongType      scoring.Code = "wrong_type"       // A {want} is expected here: text, number, list, fields or true/false.
	CodeEmptyText      scoring.Code = "empty_text"       // This must not be empty.
	CodeTooLong        scoring.Code = "text_too_long"    // The text is longer than {max} characters.
	CodeUnknownColumn  scoring.Code = "unknown_column"   // Unknown column "{column}"; delete it or call it one of {known}.
	CodeNoIgnored      scoring.Code = "no_such_column"   // There is no column "{column}" to leave out; there are: {known}.
	CodeDoubleColumn   scoring.Code = "duplicate_column" // The column "{column}" is given twice.
	CodeMissingColumn  scoring.Code = "missing_column"   // The column "{column}" is missing; it may also be called {also}.
	CodeFieldCount     scoring.Code = "field_count"      // This row has {got} fields, the header has {want}.
	CodeNoHeading      scoring.Code = "no_heading"       // There is a value here, but its column has no name in the header.
	CodeEmptyField     scoring.Code = "empty_field"      // "{column}" must not be empty.
	CodeStrayRow       scoring.Code = "stray_row"        // This row has no {column} and little else ("{value}"): complete it, or delete it.
	CodeOneColumn      scoring.Code = "one_column"       // The whole table is in one column; part it (Text to Columns).
)

// What can be wrong with a workbook.
const (
	CodeNotWorkbook   scoring.Code = "not_workbook"    // {file} is no .xlsx workbook, or it is damaged.
	CodeOldWorkbook   scoring.Code = "old_workbook"    // {file} is an old .xls workbook; save it as .xlsx.
	CodeLockedBook    scoring.Code = "locked_workbook" // {file} has a password; save it without one.
	CodeNoTable       scoring.Code = "no_table"        // {file} is a {is}, which cannot be read; save the table as .xlsx or .csv.
	CodeBookTooBig    scoring.Code = "workbook_big"    // {file} unpacks to more than {max} MiB, or to too many parts.
	CodeTooManyRows   scoring.Code = "too_many_rows"   // A sheet has more than {max} rows or too many cells; delete the empty rows below the list.
	CodeBookAsXLSX    scoring.Code = "book_as_xlsx"    // The workbook has the sheets {sheets} too; save it as .xlsx without macros.
	CodeManyLists     scoring.Code = "many_lists"      // Several sheets may be the list: {sheets}; call one of them {known}.
	CodeNoSheet       scoring.Code = "no_sheet"        // No visible sheet is named {known}.
	CodeDoubleSheet   scoring.Code = "duplicate_sheet" // There is another sheet of this kind, "{other}"; keep one.
	CodeSheetAndField scoring.Code = "sheet_and_field" // The sheet "{sheet}" of {file} says this too; keep one of them.
	CodeMergedCells   scoring.Code = "merged_cells"    // The cells {range} are merged; separate them.
	CodeHiddenRow     scoring.Code = "hidden_row"      // This row is hidden; show it or delete it.
	CodeHiddenColumn  scoring.Code = "hidden_column"   // This column is hidden; show it or delete it.
	CodeErrorValue    scoring.Code = "error_value"     // The cell shows the error {value}.
	CodeNoValue       scoring.Code = "formula_empty"   // The formula here has no value; save the workbook in a spreadsheet program, or write the value.
	CodeOtherBook     scoring.Code = "formula_linked"  // The formula here takes its value from another workbook; write the value.
)

// What can be wrong with a value.
const (
	CodeBadID         scoring.Code = "bad_id"         // "{value}" is no id: letters, digits, . _ -, 1 to 32 characters; perhaps {try}.
	CodeFloatID       scoring.Code = "float_id"       // "{value}" is a number with decimals; write {try}.
	CodeNearID        scoring.Code = "near_id"        // Ids "{value}" and "{other}" (row {row}) are easily taken for each other.
	CodeAlmostKnown   scoring.Code = "almost_known"   // "{value}" is new, and "{other}" would be removed: are they one entry?
	CodeSameEntry     scoring.Code = "same_entry"     // "{value}" has the institution and title of "{other}".
	CodeSameShort     scoring.Code = "same_short"     // "{value}" of {entry} names {other} too, which is of another institution.
	CodeBadUser       scoring.Code = "bad_user"       // "{value}" is no user name: a letter, then a-z 0-9 . _ -, 1 to 32 characters.
	CodeBadKey        scoring.Code = "bad_public_key" // This is not a public SSH key.
	CodeKeyOption     scoring.Code = "key_option"     // juri does not honour the option "{option}" of this key.
	CodeKeyKind       scoring.Code = "key_kind"       // juri takes no keys of the kind {kind}.
	CodeKeyWeak       scoring.Code = "key_weak"       // This RSA key has {bits} bits; {least} are the least.
	CodeKeyShared     scoring.Code = "key_shared"     // This key is {user}'s already: a key is one person's.
	CodeBadDuration   scoring.Code = "bad_duration"   // "{value}" is no length of time; write 7m, 90s or 1h30m.
	CodeBadDate       scoring.Code = "bad_date"       // "{value}" is no date; write 2023-03-20.
	CodeBadTime       scoring.Code = "bad_time"       // "{value}" is no time of day; write 08:00.
	CodeBadTimezone   scoring.Code = "bad_timezone"   // "{value}" is no time zone; write Asia/Jakarta, Asia/Makassar or Asia/Jayapura.
	CodeBadBreak      scoring.Code = "bad_break"      // "{value}" is no break; write "12:00-13:00".
	CodeBreakOverlap  scoring.Code = "break_overlap"  // This break overlaps the break {other}.
	CodeBadNumber     scoring.Code = "bad_number"     // "{value}" is no number of at most six decimals from -1000000 to 1000000.
	CodeBadCount      scoring.Code = "bad_count"      // "{value}" must be a whole number from {min} up.
	CodeBadOrder      scoring.Code = "bad_turn"       // "{value}" is no turn; write a whole number from 1 up.
	CodeBadWeight     scoring.Code = "bad_weight"     // "{value}" is no weight; write a number from 0 up.
	CodeBadWorth      scoring.Code = "bad_worth"      // "{value}" is no points for a place: numbers from 0 up, never more than the place before.
	CodeNoWorth       scoring.Code = "no_worth"       // The list of points is empty.
	CodeWeightsZero   scoring.Code = "weights_zero"   // The weights here are all zero.
	CodeUnknownChoice scoring.Code = "unknown_choice" // Unknown {field} "{value}"; known: {known}.
	CodeBadColour     scoring.Code = "bad_colour"     // "{value}" is no colour; write "#1e6fd0" with its quotes.
	CodeLowContrast   scoring.Code = "low_contrast"   // {value} has a contrast of {ratio}:1 on {theme} ({ground}); {need}:1 is the least. Perhaps {try}.
	CodeReservedPhase scoring.Code = "reserved_phase" // "{id}" is a phase that every slot has; choose another id.
	CodeDuplicateID   scoring.Code = "duplicate_id"   // The {kind} "{id}" is already on line {line}.
	CodeDoubleOrder   scoring.Code = "duplicate_turn" // Turn {order} in room "{room}" is already taken on line {line}.
	CodeLevelTwice    scoring.Code = "level_twice"    // The value {value} is described twice.
	CodeLevelText     scoring.Code = "level_text"     // "{text}" is the text of the value {value} already.
	CodeLevelNumber   scoring.Code = "level_number"   // "{text}" cannot be the text of the value {value}: it is another value.
)

// What can be wrong with a scale.
const (
	CodeScaleRange  scoring.Code = "scale_range"  // min {min} must be less than max {max}.
	CodeScaleStep   scoring.Code = "scale_step"   // step {step} must be more than 0.
	CodeScaleUneven scoring.Code = "scale_uneven" // Steps of {step} from {min} do not reach {max}.
	CodeScaleEmpty  scoring.Code = "scale_empty"  // The scale has no values.
	CodeScaleOrder  scoring.Code = "scale_order"  // {value} must be more than {before}, the value before it.
)

// What does not fit together.
const (
	CodeUnknownPreset scoring.Code = "unknown_preset"  // Unknown rubric "{value}"; known: {known}.
	CodeUnknownRoom   scoring.Code = "no_such_room"    // Unknown room "{room}"; known: {known}.
	CodeUnknownJuror  scoring.Code = "unknown_juror"   // "{user}" is not a juror of this contest.
	CodeUnknownBlock  scoring.Code = "unknown_block"   // Unknown block "{block}"; known: {known}.
	CodeEmptyBlock    scoring.Code = "empty_block"     // No criterion belongs to the block "{block}".
	CodeBadMin        scoring.Code = "bad_min"         // "{value}" is no least score; write a number above 0.
	CodeMinNoScore    scoring.Code = "min_no_score"    // By {method}, or with places for scores, no score can be held against a least one.
	CodeMinOrder      scoring.Code = "min_order"       // "{award}" before it is for all from {min} on: nobody would be left.
	CodeUnknownTie    scoring.Code = "unknown_tie"     // Unknown tie step "{value}"; known: {known}.
	CodeChairNotJuror scoring.Code = "chair_not_juror" // Only a juror can be the chair.
	CodePanelTooLarge scoring.Code = "panel_too_large" // panel is {panel}, but there are only {jurors} jurors: nothing could be ranked.
	CodeRoomOverfull  scoring.Code = "room_overfull"   // {entries} entries do not fit in room "{room}" before midnight: only {fits} do.
	CodeRoundRoom     scoring.Code = "round_room"      // Room "{room}" is of a further round: its entries come from the round before.
	CodeNoRooms       scoring.Code = "no_rooms"        // There is no room.
	CodeNoCriteria    scoring.Code = "no_criteria"     // There is no criterion.
	CodeNoPhases      scoring.Code = "no_phases"       // There is no timed phase.
	CodeNoJuror       scoring.Code = "no_juror"        // There is no juror.
	CodeNoOrganizer   scoring.Code = "no_organizer"    // There is no organizer.
	CodeNoEntries     scoring.Code = "no_entries"      // There is no entry.
	CodeNoScores      scoring.Code = "no_scores"       // There is no score.
	CodeStrangeField  scoring.Code = "strange_field"   // "{field}" is no field of this text; known: {known}.
	CodeUnquotedField scoring.Code = "unquoted_field"  // A text that begins with a field needs quotes: "{try}".
	CodeNoNumber      scoring.Code = "no_number"       // There is no {no} in it: every certificate would have the same number.
	CodeManySigners   scoring.Code = "many_signers"    // More than {max} signatures do not fit beside each other.
	CodeBadLink       scoring.Code = "bad_link"        // "{value}" is no address of a page, such as https://….
	CodeNoPicture     scoring.Code = "no_picture"      // {file} is no PNG or JPEG picture, or it is damaged.
	CodePictureSize   scoring.Code = "picture_size"    // {file} is {wide} by {tall} dots: it must be at least {least} wide, and not over {most} million in all.
	CodePictureShape  scoring.Code = "picture_shape"   // {file} is {wide} by {tall} dots, which is not the shape of A4 on its side (297 by 210).
	CodeTooManyJurors scoring.Code = "too_many_jurors" // There are more than {max} jurors.
)
