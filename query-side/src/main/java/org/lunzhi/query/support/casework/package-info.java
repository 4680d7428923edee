/** What every kind of case has in common for those who look at all of them: its kind, its heading, its steps. */
@NullMarked
package org.lunzhi.query.support.casework;

import org.jspecify.annotations.NullMarked;
