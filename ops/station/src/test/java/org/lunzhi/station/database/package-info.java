/** Tests of how the station finds its database, and when it gives one up. */
@NullMarked
package org.lunzhi.station.database;

import org.jspecify.annotations.NullMarked;
