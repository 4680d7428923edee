package org.lunzhi.query.export.form;

import java.io.IOException;
import java.io.OutputStream;

/** How cases become one file; it reads them as often as it needs and holds one at a time. */
public interface LogForm {

    void write(ShownCases cases, OutputStream out) throws IOException;
}
