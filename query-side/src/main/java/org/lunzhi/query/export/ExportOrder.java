package org.lunzhi.query.export;

import java.nio.file.Path;
import org.lunzhi.query.export.choice.Scope;

/**
 * What somebody wants exported.
 *
 * @param file where to; a form with several files puts the kind of case before the last dot
 * @param logNames whether cases and units are named as the log names them
 * @param replaces whether files that are there already may be written over
 */
public record ExportOrder(Path file, ExportFormat format, Scope scope, boolean logNames, boolean replaces) {

    /** What must be the same for an export to go on where another one stopped; the log is known by its first event. */
    String asked(String firstEvent) {
        return String.join(
                " ",
                format.name(),
                "from=" + scope.from(),
                "to=" + scope.to(),
                "unit=" + scope.unit(),
                "log-names=" + logNames,
                firstEvent);
    }
}
