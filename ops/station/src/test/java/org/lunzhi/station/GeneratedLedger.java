package org.lunzhi.station;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/** A township's ledger that a seeded generator wrote, in the columns of the shipped mapping {@code taizhang}. */
final class GeneratedLedger {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 1, 8, 0);
    private static final List<String> KINDS = List.of("邻里纠纷", "婚姻家庭纠纷", "劳动争议");
    private static final List<String> UNITS = List.of("镇综治中心", "司法所", "东片区", "西片区");

    private final Random random;

    GeneratedLedger(long seed) {
        this.random = new Random(seed);
    }

    /** Every tenth case is open, every twentieth cancelled; the others are closed after up to 600 hours. */
    Path write(Path file, int rows) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("编号,受理时间,来源,纠纷类别,责任单位,办理状态,办结时间\n");
            for (int n = 0; n < rows; n++) {
                writer.write(row(n));
            }
        }
        return file;
    }

    private String row(int n) {
        LocalDateTime received = START.plusMinutes(random.nextInt(28 * 24 * 60));
        String state = n % 10 == 0 ? "在办" : n % 20 == 1 ? "撤销" : "办结";
        String closed = state.equals("办结") ? TIME.format(received.plusMinutes(random.nextInt(600 * 60))) : "";
        return String.join(
                        ",",
                        "2026-%05d".formatted(n),
                        TIME.format(received),
                        "来电",
                        KINDS.get(n % KINDS.size()),
                        UNITS.get(n % UNITS.size()),
                        state,
                        closed)
                + "\n";
    }
}
