/** What the file of any matter holds: persons, papers, deadlines and a timeline, and what of it a reader is shown. */
@NullMarked
package org.lunzhi.query.support.dossier;

import org.jspecify.annotations.NullMarked;
