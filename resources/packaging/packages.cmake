# SPDX-License-Identifier: GPL-3.0-or-later
# Two packages for Debian by CPack: onsager-cli (engine, module for Python) and onsager (the window). What they hold
# beside the programs is made here. The same tree gives the same bytes: every date is SOURCE_DATE_EPOCH, else that of
# the last commit.
set(packaging ${CMAKE_SOURCE_DIR}/resources/packaging)
set(made ${CMAKE_BINARY_DIR}/packaging)

if(DEFINED ENV{SOURCE_DATE_EPOCH})
  set(ONSAGER_EPOCH $ENV{SOURCE_DATE_EPOCH})
else()
  set(ONSAGER_EPOCH 0)
  find_program(GIT git)
  if(GIT)
    execute_process(COMMAND ${GIT} -C ${CMAKE_SOURCE_DIR} log -1 --format=%ct OUTPUT_VARIABLE commit_time
      OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(commit_time MATCHES "^[0-9]+$")
      set(ONSAGER_EPOCH ${commit_time})
    endif()
  endif()
endif()
foreach(form IN ITEMS "+%Y-%m-%d" "-R")
  execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C date -u -d @${ONSAGER_EPOCH} ${form}
    OUTPUT_VARIABLE text OUTPUT_STRIP_TRAILING_WHITESPACE)
  list(APPEND dates "${text}")
endforeach()
list(GET dates 0 ONSAGER_DATE)
list(GET dates 1 ONSAGER_RFC_DATE)
set(ONSAGER_MAINTAINER onsager@packages.invalid CACHE STRING "Address of who makes the packages")

# Man page and completion say what the program says with --help.
foreach(program IN LISTS programs)
  add_custom_command(OUTPUT ${made}/${program}.1.gz ${made}/${program}.bash
    COMMAND ${CMAKE_COMMAND} -E env QT_QPA_PLATFORM=offscreen ${packaging}/command_texts.sh $<TARGET_FILE:${program}>
      ${PROJECT_VERSION} ${ONSAGER_DATE} ${made}
    COMMAND gzip -9nf ${made}/${program}.1
    DEPENDS ${program} ${packaging}/command_texts.sh VERBATIM)
  list(APPEND texts ${made}/${program}.1.gz)

  set(package ${program})
  configure_file(${packaging}/changelog.in ${made}/${program}/changelog.Debian @ONLY)
  execute_process(COMMAND gzip -9nf ${made}/${program}/changelog.Debian)
  install(FILES ${made}/${program}.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT ${program} OPTIONAL)
  install(FILES ${made}/${program}.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
    RENAME ${program} COMPONENT ${program} OPTIONAL)
  # No upload to Debian, so no request for packaging that it could close.
  file(WRITE ${made}/${program}/lintian "${program}: initial-upload-closes-no-bugs\n")
  install(FILES ${made}/${program}/lintian DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME ${program}
    COMPONENT ${program})
  install(FILES ${packaging}/copyright ${made}/${program}/changelog.Debian.gz ${CMAKE_SOURCE_DIR}/CITATION.cff
    ${CMAKE_SOURCE_DIR}/resources/fonts/OFL.txt ${CMAKE_SOURCE_DIR}/resources/fonts/STIX-OFL.txt
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${program} COMPONENT ${program})
endforeach()
add_custom_target(onsager-texts DEPENDS ${texts})

if(ONSAGER_BUILD_WINDOW)
  configure_file(${packaging}/onsager.metainfo.xml.in ${made}/org.onsager.onsager.metainfo.xml @ONLY)
  install(FILES ${packaging}/onsager.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT onsager)
  install(FILES ${packaging}/onsager-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME onsager.xml
    COMPONENT onsager)
  install(FILES ${packaging}/onsager.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps
    COMPONENT onsager)
  install(FILES ${packaging}/onsager-scenario.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/mimetypes COMPONENT onsager)
  install(FILES ${made}/org.onsager.onsager.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo
    COMPONENT onsager)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME onsager)
set(CPACK_PACKAGE_VENDOR "The Onsager authors")
set(CPACK_PACKAGE_CONTACT "The Onsager authors <${ONSAGER_MAINTAINER}>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL ${programs})
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
  WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_ONSAGER_PACKAGE_NAME onsager)
# Catalogues of Qt's own dialogs, and characters that the bundled typefaces lack.
set(CPACK_DEBIAN_ONSAGER_PACKAGE_DEPENDS qt6-translations-l10n)
set(CPACK_DEBIAN_ONSAGER_PACKAGE_RECOMMENDS "onsager-cli, fonts-noto-cjk | fonts-wqy-microhei | fonts-wqy-zenhei")
set(CPACK_DEBIAN_ONSAGER_PACKAGE_SUGGESTS ffmpeg)
set(CPACK_DEBIAN_ONSAGER-CLI_PACKAGE_NAME onsager-cli)
set(CPACK_DEBIAN_ONSAGER-CLI_PACKAGE_SUGGESTS "onsager, openmpi-bin, python3-numpy, python3-matplotlib")
# The first line of both.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "laboratory for message passing in multi-layer networks")
set(CPACK_COMPONENT_ONSAGER_DESCRIPTION "The window: build a stack of layers, run message passing on it, and watch the
error of every half-iteration appear beside what state evolution predicts. The
command render draws figures without a display.")
set(CPACK_COMPONENT_ONSAGER-CLI_DESCRIPTION "The command line: runs and predicts message passing from scenario files.
Errors of every half-iteration, sweeps, thresholds and free energies, as JSON
and CSV. With a module for Python that starts it.")
# The last word on dates and permissions, before the files are packed.
file(WRITE ${made}/settle.cmake "execute_process(COMMAND sh -c
  \"cd '\${CPACK_TEMPORARY_DIRECTORY}' && find . -exec touch -hd @${ONSAGER_EPOCH} {} + && chmod -R u=rwX,go=rX .\"
  COMMAND_ERROR_IS_FATAL ANY)\n")
set(CPACK_PRE_BUILD_SCRIPTS ${made}/settle.cmake)
# What is packed has been built by name (./dev package), not everything that there is.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
include(CPack)
