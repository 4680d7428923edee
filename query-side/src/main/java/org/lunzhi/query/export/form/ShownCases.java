package org.lunzhi.query.export.form;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.export.choice.Choice;
import org.lunzhi.query.export.spill.Case;
import org.lunzhi.query.export.spill.Cases;
import org.lunzhi.query.export.spill.Spill;
import org.lunzhi.query.support.casework.CaseKind;

/** Every case that an export shows, read from disk as often as a form needs them. */
public final class ShownCases {

    private final Spill spill;
    private final Choice choice;
    private final Watch watch;

    /** Is told of every case that was read, shown or not. */
    public interface Watch {
        void read(int events);
    }

    /** What a form does with a case. */
    interface Reader {
        void read(ShownCase each) throws IOException;
    }

    public ShownCases(Spill spill, Choice choice, Watch watch) {
        this.spill = spill;
        this.choice = choice;
        this.watch = watch;
    }

    void each(Reader reader) throws IOException {
        try (Cases cases = spill.cases()) {
            for (@Nullable Case each = cases.next(); each != null; each = cases.next()) {
                if (choice.shows(each.kind(), each.name())) {
                    reader.read(Showing.of(each, choice));
                }
                watch.read(each.events().size());
            }
        }
    }

    void each(CaseKind kind, Reader reader) throws IOException {
        each(shown -> {
            if (shown.kind() == kind) {
                reader.read(shown);
            }
        });
    }
}
