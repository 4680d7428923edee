/** The door for residents without an account: open to everyone, and therefore narrow. */
@NullMarked
package org.lunzhi.station.resident;

import org.jspecify.annotations.NullMarked;
