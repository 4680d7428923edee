package org.lunzhi.query.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lunzhi.query.export.choice.Choice;
import org.lunzhi.query.export.form.LogForm;
import org.lunzhi.query.export.form.OcelJson;
import org.lunzhi.query.export.form.OcelXml;
import org.lunzhi.query.export.form.Xes;
import org.lunzhi.query.support.casework.CaseKind;

/** The forms in which a history leaves the station for process-mining software. */
public enum ExportFormat {
    /** OCEL 2.0 in JSON. */
    OCEL_JSON,
    /** OCEL 2.0 in XML. */
    OCEL_XML,
    /** XES, IEEE 1849-2016; a file for each kind of case. */
    XES;

    /** One file of an export: what comes before the last dot of its name, and how it is written. */
    record Sheet(String infix, LogForm form) {}

    List<Sheet> sheets(Choice choice) {
        return switch (this) {
            case OCEL_JSON -> List.of(new Sheet("", new OcelJson()));
            case OCEL_XML -> List.of(new Sheet("", new OcelXml()));
            case XES ->
                Arrays.stream(CaseKind.values())
                        .filter(kind -> choice.count(kind) > 0)
                        .map(kind -> new Sheet(infix(kind), new Xes(kind)))
                        .toList();
        };
    }

    private static String infix(CaseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
