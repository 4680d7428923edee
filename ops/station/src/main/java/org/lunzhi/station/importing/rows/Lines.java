package org.lunzhi.station.importing.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text, which can be given back; of a line without an end only the beginning is held. */
final class Lines implements Closeable {

    static final int LONGEST = 64 * 1024;

    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final Deque<Line> givenBack = new ArrayDeque<>();
    private long number;
    private int pushed = END;

    Lines(Reader reader) {
        this.reader = reader;
    }

    @Nullable Line next() throws IOException {
        return givenBack.isEmpty() ? read() : givenBack.pop();
    }

    /** Lets these lines, in their order, come again. */
    void giveBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            givenBack.push(lines.get(i));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private @Nullable Line read() throws IOException {
        int c = take();
        if (c == END) {
            return null;
        }
        number++;
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        while (c != END && c != '\n' && c != '\r') {
            boolean isMark = number == 1 && text.length() == 0 && c == BYTE_ORDER_MARK;
            if (text.length() >= LONGEST) {
                cut = true;
            } else if (!isMark) {
                text.append((char) c);
            }
            c = take();
        }
        if (c == '\r') {
            skipLineFeed();
        }
        return new Line(number, text.toString(), cut);
    }

    private void skipLineFeed() throws IOException {
        int c = take();
        if (c != '\n') {
            pushed = c;
        }
    }

    private int take() throws IOException {
        if (pushed == END) {
            return reader.read();
        }
        int c = pushed;
        pushed = END;
        return c;
    }
}
