/** The case file of every grievance: as it stands, and as it stood or was known at any moment. */
@NullMarked
package org.lunzhi.query.grievance;

import org.jspecify.annotations.NullMarked;
