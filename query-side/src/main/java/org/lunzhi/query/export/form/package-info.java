/** The forms of a file: OCEL 2.0 as JSON and XML, and XES (IEEE 1849-2016). */
@NullMarked
package org.lunzhi.query.export.form;

import org.jspecify.annotations.NullMarked;
