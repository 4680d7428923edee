package org.lunzhi.station.importing.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the file of a ledger: a workbook if it begins like one, otherwise CSV. */
public final class LedgerFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int BUFFER = 64 * 1024;

    private LedgerFile() {}

    /** The rows of the file; the character set and the separator are those of CSV. */
    public static Rows open(Path file, Charset charset, char separator) throws IOException {
        if (isWorkbook(file)) {
            return new XlsxRows(file);
        }
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new CsvRows(
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), BUFFER), separator);
    }

    private static boolean isWorkbook(Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            return java.util.Arrays.equals(input.readNBytes(ZIP.length), ZIP);
        }
    }
}
