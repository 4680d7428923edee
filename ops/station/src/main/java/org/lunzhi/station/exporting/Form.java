package org.lunzhi.station.exporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.export.ExportFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The forms in which the history goes out, by the names that people write. */
enum Form {
    JSONL(null),
    OCEL_JSON(ExportFormat.OCEL_JSON),
    OCEL_XML(ExportFormat.OCEL_XML),
    XES(ExportFormat.XES);

    private final @Nullable ExportFormat cases;

    Form(@Nullable ExportFormat cases) {
        this.cases = cases;
    }

    /** The form of its cases; empty for the raw log. */
    Optional<ExportFormat> cases() {
        return Optional.ofNullable(cases);
    }

    String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads the name of a form. */
    static final class Reading implements ITypeConverter<Form> {

        @Override
        public Form convert(String name) {
            return Arrays.stream(values())
                    .filter(form -> form.written().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("one of "
                            + Arrays.stream(values()).map(Form::written).collect(Collectors.joining(", "))
                            + "; not '" + name + "'"));
        }
    }
}
