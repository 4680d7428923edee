/** Files of backups, whole and damaged. */
package org.lunzhi.station.backup;
