/** Who may call what: sign-in for pages and programs, and the table of permissions. */
@NullMarked
package org.lunzhi.station.security;

import org.jspecify.annotations.NullMarked;
