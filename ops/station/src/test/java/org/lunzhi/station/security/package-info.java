/** Tests of who is signed in and who reads. */
@NullMarked
package org.lunzhi.station.security;

import org.jspecify.annotations.NullMarked;
