package org.lunzhi.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import org.lunzhi.query.export.ExportWatch.Stage;
import org.lunzhi.query.export.choice.Scope;

/** An export in a process of its own, which may end as suddenly as one that is killed. */
final class ExportProcess {

    static final int KILLED = 137;

    private ExportProcess() {}

    /** File, form, cases, key, and where to end: the stage and how many events it has done by then. */
    public static void main(String[] arguments) throws IOException {
        Stage last = Stage.valueOf(arguments[4]);
        long most = Long.parseLong(arguments[5]);
        export(
                Path.of(arguments[0]),
                ExportFormat.valueOf(arguments[1]),
                Long.parseLong(arguments[2]),
                arguments[3],
                (stage, done, of) -> {
                    if (stage == last && done >= most) {
                        Runtime.getRuntime().halt(KILLED);
                    }
                });
    }

    static void export(Path file, ExportFormat format, long cases, String key, ExportWatch watch) throws IOException {
        new LogExport(new GeneratedLog(cases), watch, () -> key.getBytes(UTF_8))
                .write(new ExportOrder(file, format, Scope.EVERYTHING, false, false));
    }
}
