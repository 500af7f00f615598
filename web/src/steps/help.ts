/**
 * What to know before a form is filled in: when this is the right step, what to have at hand, what follows. `[Indonesian, English]`, by the SOP's
 * names (docs/domain/sop-table.md). Data alone: nothing is imported.
 */
export type Help = readonly [id: string, en: string];

/** By event. */
export const EVENT_HELP: Readonly<Record<string, Help>> = {
  // the beginning
  report_received: [
    'Ada orang terlantar dilaporkan tetapi belum Anda temui. Cukup tempat dan siapa yang melapor; data orangnya menyusul.',
    'Somebody stranded was reported but not met yet. The place and who reported are enough; the person’s data come later.',
  ],
  walk_in_registered: [
    'Orangnya datang sendiri ke loket. Catat seperti yang ia katakan; yang tidak ia ketahui boleh kosong.',
    'The person came to the counter. Record what they say; what they do not know may stay empty.',
  ],
  inbound_accepted: [
    'Untuk orang yang dikirim provinsi lain. Siapkan surat pengantarnya; pengirim diberi tahu bahwa ia diterima.',
    'For somebody sent by another province. Have the covering letter at hand; the sender is told.',
  ],
  begun_again: [
    'Kasus baru untuk orang yang kasus lamanya sudah selesai. Nomor lama tetap, keduanya terhubung.',
    'A new case for somebody whose earlier case has ended. The old number stays, and the two are linked.',
  ],
  resident_carried_over: [
    'Untuk penghuni yang sudah tinggal di UPT sebelum program ini dipakai. Tanggal masuk menentukan batas tinggalnya.',
    'For residents who lived in the UPT before this program was used. The day of admission decides the limit of the stay.',
  ],
  reopened: [
    'Kasus yang sudah selesai dibuka kembali sebagai kasus lanjutan, misalnya karena keberatan atau orangnya kembali.',
    'An ended case goes on as a linked case, as after an appeal or when the person is back.',
  ],
  outreach_started: [
    'Regu berangkat ke tempat yang dilaporkan. Nomor surat perintah boleh menyusul.',
    'The team sets out to the place reported. The order number may follow later.',
  ],
  not_found_at_place: [
    'Sudah dicari, orangnya tidak ada. Kasus ditutup; tulis di mana saja dicari.',
    'They were looked for and are not there. The case closes; write where you looked.',
  ],
  same_report_as: [
    'Laporan ini tentang orang yang sudah punya kasus. Pilih kasusnya; kasus ini ditutup dan tetap terhubung ke sana.',
    'This report is about somebody who has a case already. Choose it; this one closes and stays linked.',
  ],
  person_met: [
    'Anda sudah bersama orangnya. Tulis tempat dan keadaannya seperti yang terlihat.',
    'You are with the person. Write the place and their condition as you see it.',
  ],
  advised_and_released: [
    'Hanya untuk orang dewasa yang aman, tidak dicari, dan ingin melanjutkan sendiri. Ia menandatangani pernyataan; kasus selesai.',
    'Only for an adult who is safe, not wanted, and means to go on alone. They sign a statement; the case ends.',
  ],
  minimum_set_recorded: [
    'Enam pertanyaan keselamatan ditanyakan kepada semua orang; "tidak diketahui" adalah jawaban. Mengisi lagi memperbarui yang lama.',
    'The six safety questions are asked of everybody; “unknown” is an answer. Filling it in again renews what was said.',
  ],
  intake_completed: [
    'Pendataan awal selesai dan formulir serta daftar barang terbit. Periksa barang bawaan bersama orangnya.',
    'The intake is done; the form and the list of belongings are issued. Go through the belongings with the person.',
  ],
  triage_completed: [
    'Tidak ada tanda yang menuntut rujukan khusus. Dari jalan, kasus ditawarkan ke Dinas Sosial; Anda tetap bertanggung jawab sampai diterima.',
    'No flag asks for a special referral. From the street the case is offered to Dinsos; it stays yours until it is accepted.',
  ],
  special_referral_made: [
    'Untuk WNA, pengungsi, yang dicari polisi, korban, anak sendirian, atau yang perlu dirawat. Tiap lembaga ditawari sendiri-sendiri.',
    'For foreigners, refugees, the wanted, victims, children alone, or who needs treatment. Each institution is offered it by itself.',
  ],

  // handovers
  handoff_accepted: [
    'Sesudah ini orang dan tanggung jawabnya ada pada unit Anda; tidak dapat ditarik kembali. Cocokkan orang dan barangnya dahulu.',
    'From then on the person is your unit’s responsibility; there is no way back. Check the person and the belongings first.',
  ],
  handoff_declined: [
    'Kasus tetap pada pengirim, yang membaca alasan Anda. Sebutkan apa yang harus dibenahi.',
    'The case stays with the sender, who reads your reason. Say what has to be mended.',
  ],
  handoff_withdrawn: [
    'Tawaran yang belum dijawab ditarik kembali, misalnya salah unit. Kasus tetap pada Anda.',
    'Takes back an offer that has no answer yet, as one to the wrong unit. The case stays yours.',
  ],

  // assessment and tracing
  assessed: [
    'Tulis sebab terlantar dan kebutuhannya. Bila identitas belum pasti, permohonan cek terkirim ke DP3AK.',
    'Write the cause and what is needed. If the identity is not settled, a check is asked of DP3AK.',
  ],
  assessed_fast: [
    'Jalur cepat: berkas lengkap, identitas pasti, sehat, bersedia, tujuan pasti, bukan klien berulang. Langsung ke keputusan.',
    'The fast path: complete file, known, fit, willing, confirmed destination, no repeat client. Straight to the decision.',
  ],
  identity_settled: [
    'Hasil cek, juga "tidak ditemukan", diserahkan ke Dinas Sosial. Sebutkan nomor suratnya.',
    'The result of the check, “not found” too, goes to Dinsos. Give the number of the letter.',
  ],
  tracing_started: [
    'Surat permohonan penelusuran terbit. Sesudah ini catat setiap telepon dan kunjungan sebagai upaya.',
    'The request for tracing is issued. From then on log each call and visit as an attempt.',
  ],
  contact_logged: [
    'Satu upaya: siapa dihubungi, lewat apa, apa jawabnya. Juga yang tidak diangkat; itu bukti upaya.',
    'One attempt: who, by what way, what they said. Unanswered calls too: they show that it was tried.',
  ],
  destination_confirmed: [
    'Ada orang atau kantor di sana yang memastikan mau menerima. Alamat di KTP saja tidak cukup.',
    'A person or office there has confirmed that they receive. An address on a card is not enough.',
  ],
  family_refused: [
    'Keluarga ditemukan dan tidak mau menerima. Tulis alasannya; jangan membujuk lewat formulir ini.',
    'The family was found and does not receive them. Write why; this form is no place to persuade.',
  ],
  tracing_exhausted: [
    'Semua jalan sudah dicoba dan tercatat sebagai upaya. Ini membuka penempatan di UPT.',
    'Every way was tried and is logged. This opens a placement in a UPT.',
  ],
  new_evidence: [
    'Ada kabar baru: penelusuran dibuka lagi dan kesimpulan lama tidak berlaku.',
    'Something new is known: the tracing goes on, and what was concluded no longer holds.',
  ],
  tracing_concluded: [
    'Penelusuran selesai dengan hasil yang tercatat; kasus masuk konferensi kasus.',
    'The tracing has ended with the result recorded; the case goes to the conference.',
  ],

  // decision and letter
  repatriation_decided: [
    'Diputuskan Ketua Tim dalam konferensi kasus. Catat peserta dan pertimbangan; berita acaranya terbit dari sini.',
    'The team leader’s decision in the case conference. Record who took part and why; the minutes are made from this.',
  ],
  placement_decided: [
    'Tidak dapat pulang: keluarga menolak, tidak ditemukan, atau tidak layak pulang. Rehsos menerima pengajuannya.',
    'They cannot go home: refused, not found, or not fit to. The request goes to Rehsos.',
  ],
  goes_by_own_means: [
    'Klien dewasa, bersedia, dan pulang sendiri. Ia menandatangani pernyataan; kasus selesai.',
    'An adult who is willing and goes alone. They sign a statement; the case ends.',
  ],
  rejected: [
    'Bukan orang terlantar atau tidak memenuhi syarat. Beri alasan yang dapat dijelaskan kepada orangnya; keputusan ini dapat dibuka kembali.',
    'Not stranded, or not entitled. Give a reason that can be told to the person; it can be reopened.',
  ],
  more_tracing: [
    'Belum dapat diputuskan. Tulis apa yang harus dicari lagi; kasus kembali ke penelusuran.',
    'It cannot be decided yet. Write what to look for; the case goes back to tracing.',
  ],
  override_given: [
    'Mengesampingkan syarat mitra untuk surat ini saja, atas nama Anda. Pejabat berikutnya melihat alasannya.',
    'Sets the partner rules aside for this letter alone, in your name. Whoever signs next sees the reason.',
  ],
  initialled: [
    'Paraf pertama, oleh Ketua Tim. Periksa nama, tujuan dan pendamping; dua pejabat lain menyusul.',
    'The first initials, by the team leader. Check name, destination and escort; two others follow.',
  ],
  endorsed: [
    'Paraf kedua, oleh Kepala Bidang, bukan orang yang memaraf pertama.',
    'The second initials, by the division head: not who gave the first.',
  ],
  approved: [
    'Tanda tangan menerbitkan surat dan klien menunggu berangkat. Penanda tangan bukan salah satu pemaraf.',
    'The signature issues the letter; the client waits to depart. Who signs has not initialled it.',
  ],
  returned: [
    'Surat kembali ke keputusan dan semua paraf gugur. Tulis apa yang harus diperbaiki.',
    'The letter goes back to the decision and all initials are void. Write what has to be mended.',
  ],
  child_office_consented: [
    'Persetujuan dinas urusan anak, syarat memulangkan anak. Sebutkan nomor suratnya.',
    'The consent of the child office, without which no child is sent home. Give the number of the letter.',
  ],

  // the way home
  receipt_recorded: [
    'Klien sudah menandatangani kwitansi bantuan transportasi. Salin nomor dan jumlahnya.',
    'The client has signed the receipt for transport help. Copy its number and amounts.',
  ],
  receiver_informed: [
    'Penerima di tujuan tahu siapa datang, kapan, dan naik apa. Tulis siapa yang dihubungi.',
    'The receiver knows who comes, when, and by what. Write who was told.',
  ],
  departed: [
    'Isi saat klien sudah naik. Rencana tiba menentukan kapan alarm "belum tiba" berbunyi.',
    'Fill it in once they are on board. The planned arrival decides when the alarm “not arrived” goes.',
  ],
  journey_cancelled: [
    'Keberangkatan batal dan kasus kembali ke keputusan. Tulis sebabnya.',
    'The departure is off and the case goes back to the decision. Write why.',
  ],
  leg_arrived: [
    'Klien tiba di akhir satu tahap. Bila masih ada tahap berikutnya, mitra estafet ditawari meneruskannya.',
    'The client is at the end of a leg. If more legs follow, the relay partner is asked to send them on.',
  ],
  police_report_recorded: [
    'Salin nomor laporan polisi. Tanpa laporan ini pencarian tidak dapat dihentikan.',
    'Copy the number of the police report. Without it the search cannot be given up.',
  ],
  found: [
    'Klien ditemukan dan melanjutkan perjalanan. Beri rencana tiba yang baru.',
    'The client was found and travels on. Give the new planned arrival.',
  ],
  found_elsewhere: [
    'Klien ditemukan di luar rute. Tulis di mana; tujuan dan keputusannya dibahas lagi.',
    'The client was found off the route. Write where; destination and decision are looked at again.',
  ],
  given_up: [
    'Pencarian dihentikan dan kasus ditutup sebagai hilang. Laporan polisi harus sudah ada.',
    'The search stops and the case closes as missing. The police report must be there.',
  ],
  aftercare_done: [
    'Sesudah klien tiba: hubungi atau kunjungi, tulis keadaannya. Kasus selesai.',
    'After the arrival: call or visit, and write how they are. The case ends.',
  ],
  came_back: [
    'Klien muncul lagi. Tulis di mana dan sejak kapan; kasus dilanjutkan.',
    'The client is here again. Write where and since when; the case goes on.',
  ],

  // in a UPT
  placement_ordered: [
    'Rehsos menyetujui penempatan. UPT boleh kosong: program mencari yang cocok dan menawarkannya.',
    'Rehsos agrees to the placement. The UPT may stay empty: the program finds one that fits and offers it.',
  ],
  placement_returned: [
    'Pengajuan kembali ke Ketua Tim. Sebutkan apa yang kurang.',
    'The request goes back to the team leader. Say what is missing.',
  ],
  place_accepted: [
    'Isi saat klien sudah masuk. Tempat tidurnya terpakai sejak itu.',
    'Fill it in when the client has moved in. The bed is taken from then on.',
  ],
  place_declined: [
    'Alasan menentukan apa yang terjadi berikutnya; UPT lain ditawari. Klien tetap di daftar tunggu.',
    'The reason decides what follows; another UPT is asked. The client stays on the waiting list.',
  ],
  no_longer_needed: [
    'Klien keluar dari daftar tunggu, misalnya keluarganya ditemukan. Dinas Sosial memutuskan lagi.',
    'The client leaves the waiting list, as when family was found. Dinsos decides again.',
  ],
  ready_to_return: [
    'Menurut asesmen UPT klien siap kembali ke masyarakat. Tempat tidurnya tetap sampai ia pergi.',
    'By the UPT’s assessment the client can go back into society. The bed stays theirs until they go.',
  ],
  extension_proposed: [
    'Diusulkan sebelum batas tinggal habis. Rehsos yang memutuskan.',
    'Proposed before the limit of the stay is over. Rehsos decides.',
  ],
  extension_refused: [
    'Batas tinggal tetap. UPT membaca alasan Anda dan menyiapkan klien.',
    'The limit stays. The UPT reads your reason and prepares the client.',
  ],
  stay_extended: [
    'Batas tinggal dihitung lagi dari hari ini. Sebutkan nomor suratnya.',
    'The limit of the stay counts anew from today. Give the number of the letter.',
  ],
  transfer_offered: [
    'Kepala UPT lain harus setuju dahulu; klien tetap di sini sampai dipindahkan.',
    'The head of the other UPT has to agree; the client stays here until then.',
  ],
  transfer_refused: ['Klien tetap di UPT asal, yang membaca alasan Anda.', 'The client stays where they are; that UPT reads your reason.'],
  transferred: [
    'Isi oleh UPT penerima saat klien sudah masuk. Tempat tidur lama kosong dengan sendirinya.',
    'Filled in by the receiving UPT when the client has moved in. The old bed is free by itself.',
  ],
  return_agreed: [
    'Rehsos menyetujui klien pulang dari UPT. Suratnya melewati paraf dan tanda tangan seperti biasa.',
    'Rehsos agrees that the client goes home from the UPT. The letter takes its usual way.',
  ],
  moves_on: [
    'Klien disiapkan hidup mandiri atau pindah lembaga. Tempat tidurnya tetap sampai selesai.',
    'The client is made ready to live alone or move on. The bed stays theirs until then.',
  ],
  stays: ['Klien belum siap dan tetap tinggal di UPT.', 'The client is not ready and stays in the UPT.'],
  settled: [
    'Klien sudah keluar: mandiri atau di lembaga lain. Berita acara terbit dan tempat tidurnya kosong.',
    'The client has left: on their own or to another institution. The minutes are issued and the bed is free.',
  ],

  // special referral, absconding, death, release, merging
  referral_returned: [
    'Lembaga mengembalikan klien. Dinas Sosial ditawari melanjutkan asesmen.',
    'The institution sends the client back. Dinsos is offered to go on with the assessment.',
  ],
  referral_final: [
    'Semua lembaga sudah menerima dan klien tetap di sana. Kasus selesai.',
    'Every institution has accepted and the client stays there. The case ends.',
  ],
  absconded: [
    'Klien pergi tanpa izin. Tempat tidurnya disimpan beberapa hari; polisi diberi tahu bila ia rentan.',
    'The client left without leave. The bed is kept for some days; the police are told if they are at risk.',
  ],
  death_reported: [
    'Semua pemesanan dan perjalanan berhenti. Tulis kapan, di mana, dan nomor laporan polisinya bila ada.',
    'Every hold and journey ends. Write when, where, and the number of the police report if there is one.',
  ],
  body_identified: [
    'Jenazah dikenali lewat sidik jari, wajah atau keluarga. Sebutkan caranya.',
    'The body was identified by finger, face or family. Say how.',
  ],
  body_not_identified: [
    'Semua cara sudah dicoba tanpa hasil. Pemakaman memerlukan izin polisi.',
    'Every way was tried without result. A burial needs the permit of the police.',
  ],
  police_permit_given: [
    'Salin nomor izin. Tanpa izin ini pemakaman tidak dapat dicatat.',
    'Copy the number of the permit. Without it no burial can be recorded.',
  ],
  family_took_body: [
    'Tulis siapa yang menerima dan hubungannya. Berita acara jenazah terbit; kasus selesai.',
    'Write who received and their relation. The minutes are issued; the case ends.',
  ],
  buried: [
    'Tulis tempat, saksi dan nomor register makam agar keluarga dapat menemukannya kelak.',
    'Write the place, witnesses and register number, so that family can find the grave later.',
  ],
  released_on_request: [
    'Klien dewasa menolak bantuan. Surat pernyataan diambil petugas lain; Anda bukan yang mengambilnya.',
    'An adult who refuses help. Another officer has taken the statement: not you.',
  ],
  release_statement_taken: [
    'Bacakan akibatnya dengan bahasa yang dimengerti, dengan saksi. Ketua Tim yang melepas.',
    'Read out what it means in words they understand, with witnesses. The team leader releases.',
  ],
  inability_noted: [
    'Klien tidak dapat menyatakan kehendak. Petugas kedua harus menilai sendiri sebelum ini berlaku.',
    'The client cannot say what they want. A second officer has to judge for themselves before it counts.',
  ],
  merged_into: [
    'Dua kasus ternyata satu orang. Pilih kasus yang dilanjutkan; kasus ini ditutup dan dapat dipisah lagi.',
    'Two cases are one person. Choose the one that goes on; this one closes, and can be taken apart again.',
  ],
  unmerged: [
    'Ternyata dua orang berbeda. Kasus ini berlanjut dari tempatnya dahulu.',
    'They are two persons after all. This case goes on from where it was.',
  ],

  // notes
  file_completed: [
    'Centang berkas yang benar-benar Anda lihat. Berkas lengkap membuka jalur cepat.',
    'Tick the papers you have really seen. A complete file opens the fast path.',
  ],
  file_reopened: ['Ada berkas yang ternyata kurang. Tulis yang mana.', 'Some paper is missing after all. Write which.'],
  escort_assigned: [
    'Wajib bagi anak, lanjut usia, penyandang disabilitas, dan yang layak jalan dengan pendamping.',
    'Needed for children, elders, people with disabilities, and who may travel only with an escort.',
  ],
  escort_cancelled: [
    'Pendamping batal. Yang wajib didampingi tidak dapat berangkat sampai ada gantinya.',
    'The escort is off. Who needs one cannot depart until there is another.',
  ],
  repeat_suspected: [
    'Orang ini mungkin pernah ditolong. Pilih dari apa Anda mengenalinya; Ketua Tim memastikan.',
    'They may have been helped before. Choose by what you know them; the team leader decides.',
  ],
  repeat_confirmed: [
    'Dipastikan pernah ditolong: jalur cepat tertutup. Ini bukan alasan menolak bantuan.',
    'They were helped before: the fast path is closed. It is no reason to refuse help.',
  ],
  repeat_ruled_out: ['Dugaan klien berulang dicabut.', 'The suspicion of a repeat client is withdrawn.'],
  found_unfit_to_go_home: [
    'Memulangkan akan membahayakannya, juga bila keluarganya mau menerima. Ini membuka penempatan di UPT.',
    'Going home would harm them, even if family would receive. This opens a placement in a UPT.',
  ],
  found_fit_to_go_home: ['Penilaian "tidak layak pulang" dicabut.', 'The finding “unfit to go home” is withdrawn.'],

  // identity
  card_shown: [
    'Salin kartu seperti yang tertulis. Kartu yang ditunjukkan belum berarti identitas pasti.',
    'Copy the card as written. A card that is shown does not settle the identity.',
  ],
  verification_asked: [
    'NIK dan data dicocokkan dengan Dukcapil. Bila layanannya tidak tersambung, hasilnya dicatat dari SIAK.',
    'NIK and details are held against Dukcapil. If the service is not connected, the result is recorded from SIAK.',
  ],
  verified: ['NIK dan data sesuai: identitas pasti.', 'NIK and details agree: the identity is settled.'],
  verification_blocked: [
    'Data ada tetapi bermasalah, misalnya tercatat meninggal atau ganda. Salin kode hasilnya.',
    'The record is there but blocked, as recorded deceased or double. Copy the result code.',
  ],
  verification_negative: [
    'NIK tidak ada di register. Bisa juga salah tulis: periksa angkanya sebelum mencatat.',
    'The NIK is not in the register. It may be mistyped: check the digits before recording.',
  ],
  verification_failed: [
    'Layanan terganggu. Ini bukan "tidak ditemukan"; mintalah lagi nanti.',
    'The service failed. This is not “not found”; ask again later.',
  ],
  verification_mismatched: [
    'NIK ada, datanya lain. Bisa salah tulis, bisa kartu orang lain.',
    'The NIK is there, the details differ. It may be mistyped, or somebody else’s card.',
  ],
  block_resolved: [
    'Dukcapil membereskan datanya dan memastikan milik klien. Sebutkan suratnya.',
    'Dukcapil mended the record and says it is the client’s. Give the letter.',
  ],
  block_confirmed: ['Data itu milik orang lain. Pencarian berlanjut.', 'The record is somebody else’s. The search goes on.'],
  biometric_requested: [
    'Operator DP3AK diminta memeriksa wajah, jari atau iris. Paling banyak tiga percobaan tanpa hasil.',
    'The operator of DP3AK is asked to check face, finger or iris. At most three attempts without result.',
  ],
  candidate_found: [
    'Ada kandidat, belum kepastian. Verifikator yang memutuskan.',
    'There is a candidate, no certainty. The verifier decides.',
  ],
  match_recorded: [
    'Kecocokan hanyalah petunjuk: belum berlaku sampai orang kedua setuju.',
    'A match is a hint: it does not count until a second person agrees.',
  ],
  second_agreement: [
    'Lihat foto dan datanya sendiri sebelum setuju. Sesudah ini identitas pasti.',
    'Look at photo and data yourself before you agree. Then the identity is settled.',
  ],
  second_disagreement: ['Tulis apa yang tidak cocok. Pencarian berlanjut.', 'Write what does not fit. The search goes on.'],
  search_negative: [
    'Pencarian selesai dan tidak ada yang cocok. Jangan dipakai bila alat atau jaringan gagal.',
    'The search was done and nobody matches. Not for a failed device or network.',
  ],
  biometric_inconclusive: [
    'Alat, jaringan atau jarinya tidak terbaca: bukan "tidak ditemukan". Dihitung sebagai satu percobaan.',
    'Device, network or fingers failed: this is not “not found”. It counts as one attempt.',
  ],
  new_round_allowed: [
    'Tiga percobaan sudah habis. Tulis mengapa putaran baru masuk akal.',
    'Three attempts are used up. Write why another round makes sense.',
  ],
  candidate_rejected: ['Kandidat bukan orangnya. Tulis apa yang menunjukkannya.', 'The candidate is not the person. Write what shows it.'],
  vulnerable_registration_started: [
    'Pendataan penduduk rentan menurut Permendagri 96/2019, bagi yang tidak punya NIK.',
    'Registration of vulnerable residents (Permendagri 96/2019), for those without a NIK.',
  ],
  enrolment_recorded: [
    'Sepuluh jari, iris dan wajah sudah direkam. Salin statusnya.',
    'Ten fingers, iris and face were captured. Copy the state.',
  ],
  nik_issued: ['Salin NIK yang terbit, 16 angka.', 'Copy the NIK that was issued, 16 digits.'],
  duplicate_record_found: [
    'Perekaman menunjukkan ia sudah punya NIK. Salin NIK itu: identitasnya pasti.',
    'The enrolment shows that they have a NIK already. Copy it: the identity is settled.',
  ],
  enrolment_failed: ['Perekaman gagal dan dapat diulang. Pilih sebabnya.', 'The enrolment failed and can be repeated. Choose why.'],
  sent_to_adjudication: [
    'Datanya dikirim ke pusat untuk diputuskan orang. Sebutkan nomor suratnya.',
    'The record goes to the centre to be decided by people. Give the number of the letter.',
  ],
  adjudicated_identified: [
    'Pusat memastikan siapa orangnya. Salin NIK dan nomor suratnya.',
    'The centre settled who it is. Copy NIK and letter.',
  ],
  adjudicated_unknown: ['Pusat tidak menemukan identitas.', 'The centre found no identity.'],
  identity_withdrawn: [
    'Identitas ternyata salah. Semua yang memegang kasus diberi tahu; tulis bukti yang batal.',
    'The identity was wrong. All who hold the case are told; write which evidence failed.',
  ],
  identity_reopened: ['Pencarian dimulai lagi dari awal.', 'The search begins anew.'],

  // health
  found_fit: [
    'Layak jalan sendiri. Petugas kesehatan atau Dinsos menilai; surat keterangan bila ada.',
    'Fit to travel alone. Judged by health officer or Dinsos; give the letter if there is one.',
  ],
  found_fit_with_escort: [
    'Layak jalan hanya dengan pendamping. Keberangkatan menunggu pendampingnya.',
    'Fit only with an escort. The departure waits for one.',
  ],
  fell_ill: [
    'Klien perlu perawatan. Petugas kesehatan diberi tahu; golongan saja, bukan rekam medis.',
    'The client needs care. The health officer is told; the kind only, no medical record.',
  ],
  admitted: ['Klien dirawat. Tulis di mana.', 'The client is in care. Write where.'],
  admitted_psychiatric: ['Klien dirawat di rumah sakit jiwa. Tulis di mana.', 'The client is in psychiatric care. Write where.'],
  recovered: [
    'Menurut petugas kesehatan klien pulih. Tulis obat yang masih diminum.',
    'By the health officer the client has recovered. Write what medicine goes on.',
  ],
  recovered_with_escort: [
    'Pulih tetapi harus didampingi. Tulis obat dan aturan minumnya untuk pendamping.',
    'Recovered but not to travel alone. Write the medicine for the escort.',
  ],

  // will
  will_given: [
    'Klien sendiri yang menyatakan, dengan bahasa atau isyarat yang ia mengerti.',
    'The client says so themselves, in words or signs they understand.',
  ],
  will_refused: [
    'Penolakan dihormati: tidak ada yang dipulangkan atau ditempatkan melawan kehendaknya.',
    'A refusal is respected: nobody is sent or placed against their will.',
  ],
  will_unable: [
    'Petugas kedua memastikan klien tidak mampu menyatakan kehendak; bukan petugas yang mencatatnya lebih dulu.',
    'A second officer finds that the client cannot say: not the one who noted it first.',
  ],

  // flags
  child_raised: [
    'Di bawah 18 tahun, juga bila hanya diperkirakan. Keputusan dan perjalanan memakai aturan anak.',
    'Under 18, also if only estimated. Decision and journey follow the rules for children.',
  ],
  child_withdrawn: ['Dipastikan sudah 18 tahun. Tulis dari mana diketahui.', 'They are 18 for certain. Write how it is known.'],
  unaccompanied_raised: [
    'Anak tanpa orang tua atau wali: harus dirujuk ke dinas urusan anak.',
    'A child without parent or guardian: to be referred to the child office.',
  ],
  unaccompanied_withdrawn: ['Orang tua atau wali sudah ada. Tulis siapa.', 'Parent or guardian is there. Write who.'],
  violence_or_trafficking_raised: [
    'Dugaan saja cukup. Korban dirujuk ke UPTD PPA; jangan tanyakan kejadiannya di depan orang lain.',
    'A suspicion is enough. Victims go to UPTD PPA; do not ask about it in front of others.',
  ],
  violence_or_trafficking_withdrawn: [
    'Hanya bila dipastikan tidak benar. Tulis siapa yang memastikan.',
    'Only if it is certainly not so. Write who made sure.',
  ],
  elder_or_disabled_raised: [
    'Perjalanan memerlukan pendamping, dan tempatnya dipilih sesuai kebutuhan.',
    'The journey needs an escort, and the place is chosen to suit.',
  ],
  elder_or_disabled_withdrawn: ['Tanda ini keliru. Tulis mengapa.', 'The flag was wrong. Write why.'],
  foreigner_raised: ['Warga negara asing dirujuk ke Imigrasi.', 'Foreigners are referred to Immigration.'],
  foreigner_withdrawn: ['Dipastikan WNI. Tulis dari mana diketahui.', 'They are Indonesian for certain. Write how it is known.'],
  refugee_raised: ['Pengungsi dari luar negeri dirujuk ke Rudenim.', 'Refugees from abroad are referred to Rudenim.'],
  refugee_withdrawn: ['Bukan pengungsi. Tulis siapa yang memastikan.', 'No refugee. Write who made sure.'],
  wanted_raised: [
    'Dicari polisi: kasus tidak dapat berangkat atau dilepas sampai tanda dicabut.',
    'Wanted: no departure and no release until the flag is withdrawn.',
  ],
  wanted_withdrawn: [
    'Polisi menyatakan tidak lagi dicari. Tulis nomor suratnya.',
    'The police say they are not wanted. Write the letter’s number.',
  ],
  legal_hold_raised: [
    'Ada dasar hukum untuk menahan. Sebutkan dasarnya; tanpa dasar tidak boleh menahan siapa pun.',
    'There is a legal ground to hold. Name it; without one nobody may be held.',
  ],
  legal_hold_withdrawn: ['Dasar hukumnya tidak berlaku lagi.', 'The legal ground no longer holds.'],
};

/** By what the SOP asks at the moment of an event. */
export const INPUT_HELP: Readonly<Record<string, Help>> = {
  more_legs: ['Ya bila klien masih harus diteruskan mitra berikutnya.', 'Yes if the next partner has to send them on.'],
  leg_mode: ['Lewat laut diberi waktu tiba lebih lama.', 'A leg by sea is given more time.'],
  partner_rules_met: [
    'Ya bila setiap dinas yang dilalui menerima klien dengan surat dan keadaannya ini. Bila tidak, catat dahulu pengecualian atau kembalikan suratnya.',
    'Yes if every office on the way takes the client with these papers and in this condition. If not, give an override first, or return the letter.',
  ],
  place_ready: ['Ya bila sekarang ada tempat untuknya; lihat papan tempat tidur.', 'Yes if there is room for them now; see the bed board.'],
  settled_as: ['Menentukan bagaimana kasus ini ditutup.', 'It decides how the case ends.'],
  decline_reason: [
    'Keluarga menolak: keputusan lain dicari. Tempat salah: penelusuran dibuka lagi.',
    'Family refused: another decision is taken. Wrong place: the tracing goes on.',
  ],
};
